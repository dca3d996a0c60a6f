package org.kohyo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kohyo.verify.net.Media;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.TextReader;
import org.kohyo.verify.read.UnreadableException;

/** Bytes of a published file → what it says. What a file is, its content tells, not its name. */
final class VerifyBytes {

  /** The longest file that is read, in bytes. */
  static final int MOST = 50_000_000;

  private VerifyBytes() {}

  /** A file has more than {@link #MOST} bytes. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLongException(String file) {
      super(file);
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws IOException when it can't be read
   * @throws TooLongException when it is too long
   */
  static byte[] of(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new TooLongException(file.toString());
      }
      return bytes;
    }
  }

  /** Whether it is a PDF. */
  static boolean pdf(byte[] bytes) {
    return Media.of(Optional.empty(), bytes).kind() == Media.Kind.PDF;
  }

  /**
   * What it says.
   *
   * @param charset what a server says about its encoding
   * @param media what it is
   * @throws UnreadableException when no text can be had of it
   */
  static Reading read(byte[] bytes, Optional<String> charset, Media media)
      throws UnreadableException {
    return switch (media.kind()) {
      case PDF -> PdfReader.read(bytes);
      case JSON -> DataReader.read(bytes);
      case TEXT -> TextReader.read(bytes, charset);
      case PAGE -> PageReader.read(bytes, charset);
      case OTHER -> throw new UnreadableException("other-kind");
    };
  }
}
