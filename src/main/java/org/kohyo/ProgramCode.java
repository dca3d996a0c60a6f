package org.kohyo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which program this is, to the last byte: two that call themselves by one version while somebody
 * works on them must not take over what the other one made.
 */
final class ProgramCode {

  /** The record at the end of a zip file, and how far before the end it can begin. */
  private static final int END_SIGNATURE = 0x06054b50;

  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 65_535;

  private ProgramCode() {}

  /** Made once: the program stays what it is while it runs. */
  private static final class Held {

    private static final String DIGEST = made();

    private static String made() {
      try {
        return ofThisProgram();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A digest of the program's classes and resources: of its jar the directory, which has a checksum
   * of each file in it; of a folder of classes the names, sizes and times of the files.
   *
   * @throws UncheckedIOException when the program can't be read
   */
  static String digest() {
    return Held.DIGEST;
  }

  private static String ofThisProgram() throws IOException {
    Path code;
    try {
      code = Path.of(ProgramCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    byte[] all = Files.isDirectory(code) ? listing(code) : directory(code);
    // It tells programs of one maker apart, and is made at each start: a checksum is enough.
    CRC32 sum = new CRC32();
    sum.update(all);
    return all.length + "-" + Long.toHexString(sum.getValue());
  }

  /** Names, sizes and times of the files below a folder. */
  static byte[] listing(Path folder) throws IOException {
    StringBuilder list = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        list.append(folder.relativize(file)).append(' ').append(Files.size(file)).append(' ');
        list.append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The central directory of a zip file (APPNOTE.TXT 4.3.12 and 4.3.16). */
  static byte[] directory(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      int tail = (int) Math.min(file.length(), END_LENGTH + MAX_COMMENT);
      byte[] last = new byte[tail];
      file.seek(file.length() - tail);
      file.readFully(last);
      ByteBuffer bytes = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = tail - END_LENGTH; at >= 0; at--) {
        if (bytes.getInt(at) == END_SIGNATURE) {
          byte[] directory = new byte[bytes.getInt(at + 12)];
          file.seek(Integer.toUnsignedLong(bytes.getInt(at + 16)));
          file.readFully(directory);
          return directory;
        }
      }
      throw new IOException("no zip file: " + jar);
    }
  }
}
