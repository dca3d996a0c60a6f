package org.kohyo.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Keeps two builds of one output folder apart. It ends with the process, however that ends. */
final class OutputLock implements AutoCloseable {

  private static final String NAME = ".kohyo-lock";

  /** Far behind the content: where locks are mandatory, the content can be read all the same. */
  private static final long PLACE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private OutputLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws Stage.BusyException when another build has it
   */
  static OutputLock take(Path out) throws IOException {
    Path file = out.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(PLACE, 1, false);
      if (lock == null || !isThere(channel, file)) {
        channel.close();
        throw new Stage.BusyException();
      }
      return new OutputLock(file, channel, lock);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new Stage.BusyException();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The build that held the lock before removed the file: what is locked now may be no longer
   * there, or another one in its place. What is written to the one is read in the other only if
   * both are the same.
   */
  private static boolean isThere(FileChannel channel, Path file) throws IOException {
    String mine = ProcessHandle.current().pid() + " " + System.nanoTime();
    byte[] bytes = mine.getBytes(StandardCharsets.US_ASCII);
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(bytes), 0);
    } catch (IOException e) {
      return Files.exists(file); // a full disk, most likely: the build will tell
    }
    try {
      return Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      lock.release();
      channel.close();
    }
  }
}
