package org.kohyo.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What lies on the way from the output folder to one of its files: a link there isn't ours. */
final class Way {

  private Way() {}

  /** Whether every folder on the way that is there is a folder and no link. */
  static boolean isPlain(Path out, String path) {
    for (Path p = out.resolve(path).getParent(); !p.equals(out); p = p.getParent()) {
      if (Files.exists(p, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Looks whether files can be put in their places, before the first one is.
   *
   * @param paths of files, relative to the output folder
   * @throws Stage.ObstacleException when a link or a file is where a folder has to be, or a folder
   *     where a file has to be
   */
  static void clear(Path out, Collection<String> paths) throws Stage.ObstacleException {
    Set<String> seen = new HashSet<>();
    for (String path : paths) {
      if (seen.add(path.substring(0, path.lastIndexOf('/') + 1)) && !isPlain(out, path)
          || Files.isDirectory(out.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        throw new Stage.ObstacleException(path);
      }
    }
  }
}
