package org.kohyo.publish.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.kohyo.publish.SingleFile;

/**
 * The file in which a build remembers what it made. It lies beside the output folder and not in it:
 * it knows findings, which are not for the public. Nothing is lost when it is: the next build then
 * makes everything again, and writes what differs.
 */
public final class StateFile {

  /** Another format has another name here. */
  private static final byte[] HEAD = "kohyo-state-7\n".getBytes(StandardCharsets.US_ASCII);

  private static final int CHECK = Integer.BYTES;
  private static final long MAX_BYTES = 1L << 30;

  private StateFile() {}

  /** {@code .<name>.kohyo-state} beside the folder. */
  public static Path beside(Path out) {
    Path folder = out.toAbsolutePath().normalize();
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    return folder.resolveSibling("." + name + ".kohyo-state");
  }

  /**
   * What the last build remembered.
   *
   * @param manifest checksum of the manifest that lies in the output folder now
   * @return empty when there is nothing, or it is damaged, by another program, or about another
   *     manifest
   */
  public static Optional<SiteState> read(Path file, String manifest) {
    return read(file).filter(state -> state.manifest().equals(manifest));
  }

  /**
   * The same for who doesn't know the manifest yet, and will compare it later.
   *
   * @return empty when there is nothing, or it is damaged or by another program
   */
  public static Optional<SiteState> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int end = bytes.length - CHECK;
      if (end < HEAD.length
          || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)
          || !Arrays.equals(bytes, end, bytes.length, check(bytes, end), 0, CHECK)) {
        return Optional.empty();
      }
      StateReader reader = new StateReader(bytes, HEAD.length, end);
      SiteState state = StateFormat.site(reader);
      return reader.atEnd() ? Optional.of(state) : Optional.empty();
    } catch (IOException | RuntimeException e) { // whatever garbage brings about
      return Optional.empty();
    }
  }

  /**
   * Remembers, whole or not at all.
   *
   * @throws IOException when it can't be written
   */
  public static void write(Path file, SiteState state) throws IOException {
    StateWriter writer = new StateWriter(state.expected());
    writer.bytes(HEAD);
    StateFormat.write(writer, state);
    writer.bytes(new byte[CHECK]); // room for it
    byte[] bytes = writer.written();
    int end = bytes.length - CHECK;
    System.arraycopy(check(bytes, end), 0, bytes, end, CHECK);
    SingleFile.write(file, bytes);
  }

  /**
   * Guards against a file that was cut off or spoiled, not against anybody who wants to deceive.
   */
  private static byte[] check(byte[] bytes, int end) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, end);
    long value = sum.getValue();
    return new byte[] {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
  }
}
