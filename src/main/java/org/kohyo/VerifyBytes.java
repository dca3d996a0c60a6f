package org.kohyo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.UnreadableException;

/** Bytes of a published file → what it says. What a file is, its content tells, not its name. */
final class VerifyBytes {

  /** The longest file that is read, in bytes. */
  static final int MOST = 50_000_000;

  /** Before this many bytes a PDF begins (ISO 32000-1, annex H, implementation note 13). */
  private static final int PDF_START = 1024;

  private VerifyBytes() {}

  /**
   * The bytes of a file.
   *
   * @throws IOException when it can't be read
   * @throws UnreadableException when it is too long
   */
  static byte[] of(Path file) throws IOException, UnreadableException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new UnreadableException("too-large", Integer.toString(MOST / 1_000_000));
      }
      return bytes;
    }
  }

  /** Whether it is a PDF. */
  static boolean pdf(byte[] bytes) {
    int length = Math.min(bytes.length, PDF_START);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /**
   * What it says.
   *
   * @param charset what a server says about its encoding
   * @throws UnreadableException when no text can be had of it
   */
  static Reading read(byte[] bytes, Optional<String> charset) throws UnreadableException {
    if (pdf(bytes)) {
      return PdfReader.read(bytes);
    }
    return json(bytes) ? DataReader.read(bytes) : PageReader.read(bytes, charset);
  }

  /** Whether an object begins it, after a byte order mark and white space. */
  private static boolean json(byte[] bytes) {
    int at = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{';
  }
}
