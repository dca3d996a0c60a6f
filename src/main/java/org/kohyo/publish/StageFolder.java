package org.kohyo.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder where files wait for the switch. Safe for threads. Remembers which folders there are:
 * thousands of files share them, and to look for a file in vain takes longer than to find it.
 */
final class StageFolder {

  private final Path out;
  private final Path aside;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();
  private final Map<Path, Boolean> present = new ConcurrentHashMap<>();

  /**
   * Nothing waits yet.
   *
   * @param out where the public reads
   * @param aside an empty folder
   */
  StageFolder(Path out, Path aside) {
    this.out = out;
    this.aside = aside;
  }

  /** Whether the public reads these very bytes there already. */
  boolean stands(OutputFile file) throws IOException {
    Path live = out.resolve(file.path());
    return there(live.getParent())
        && Files.isRegularFile(live, LinkOption.NOFOLLOW_LINKS)
        && Files.size(live) == file.bytes().length
        && Arrays.equals(Files.readAllBytes(live), file.bytes());
  }

  /** Puts a file aside, and says where. */
  Path write(OutputFile file) throws IOException {
    Path target = aside.resolve(file.path());
    create(target.getParent());
    // In one piece: Files.write() writes 8 KB at a time.
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    return target;
  }

  private boolean there(Path folder) {
    Boolean known = present.get(folder);
    if (known == null) {
      known = folder.equals(out) || there(folder.getParent()) && Files.isDirectory(folder);
      present.put(folder, known);
    }
    return known;
  }

  private void create(Path folder) throws IOException {
    if (folder.equals(aside) || made.contains(folder)) {
      return;
    }
    create(folder.getParent());
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    made.add(folder);
  }
}
