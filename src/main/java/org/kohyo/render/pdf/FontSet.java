package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of the two TrueType fonts that a document is set in. */
public final class FontSet {

  private final byte[] regular;
  private final byte[] bold;

  private FontSet(byte[] regular, byte[] bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Fonts of your own. Both have to be TrueType (glyf outlines): CFF outlines can't be subset.
   *
   * @throws IllegalArgumentException if either is not a TrueType font
   */
  public static FontSet of(byte[] regular, byte[] bold) {
    FontSet set = new FontSet(regular.clone(), bold.clone());
    set.parse();
    return set;
  }

  /**
   * BIZ UDPGothic Regular and Bold, which come with Kohyo.
   *
   * @throws UncheckedIOException if they cannot be read from the class path
   */
  public static FontSet bundled() {
    return new FontSet(
        UnhintedFont.of(resource("BIZUDPGothic-Regular.ttf")),
        UnhintedFont.of(resource("BIZUDPGothic-Bold.ttf")));
  }

  /** A parsed pair for one thread at a time; parsing costs some milliseconds, so keep it. */
  ParsedFonts parse() {
    return new ParsedFonts(regular, bold);
  }

  private static byte[] resource(String name) {
    try (InputStream in = FontSet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
