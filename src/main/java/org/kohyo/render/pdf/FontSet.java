package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bytes of the two TrueType fonts that a document is set in, and of those that stand in for
 * them where they lack a character. Immutable.
 */
public final class FontSet {

  private final byte[] regular;
  private final byte[] bold;
  private final List<ExtraFont> extras;

  private FontSet(byte[] regular, byte[] bold, List<ExtraFont> extras) {
    this.regular = regular;
    this.bold = bold;
    this.extras = extras;
  }

  /**
   * Fonts of your own. Both have to be TrueType (glyf outlines): CFF outlines can't be subset.
   *
   * @throws IllegalArgumentException if either is not a TrueType font
   */
  public static FontSet of(byte[] regular, byte[] bold) {
    FontSet set = new FontSet(regular.clone(), bold.clone(), List.of());
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
        UnhintedFont.of(resource("BIZUDPGothic-Bold.ttf")),
        List.of());
  }

  /**
   * The same set with more fonts behind those it has. A character that the fonts of its weight lack
   * is drawn from the first of these that has it, in both weights alike. They don't change the
   * height of lines.
   *
   * @param more in the order they are tried
   * @throws NullPointerException if the list or one in it is null
   */
  public FontSet with(List<ExtraFont> more) {
    return new FontSet(
        regular, bold, Stream.concat(extras.stream(), List.copyOf(more).stream()).toList());
  }

  /** A parsed pair for one thread at a time; parsing costs some milliseconds, so keep it. */
  ParsedFonts parse() {
    return new ParsedFonts(regular, bold, extras);
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
