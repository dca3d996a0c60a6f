package org.kohyo.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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
    Map<String, Place> folders = new HashMap<>();
    for (String path : paths) {
      Place way = way(out, path, folders);
      if (way == Place.OTHER
          || way == Place.FOLDER && Place.of(out.resolve(path)) == Place.FOLDER) {
        throw new Stage.ObstacleException(path);
      }
    }
  }

  /** What there is in a place. */
  private enum Place {
    NOTHING,
    FOLDER,
    OTHER;

    static Place of(Path path) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        return FOLDER;
      }
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? OTHER : NOTHING;
    }
  }

  /**
   * What the folder of a file is. Where there is none, nothing below it is looked for: to look in
   * vain takes longest, and in a new site that would be all.
   */
  private static Place way(Path out, String path, Map<String, Place> known) {
    int end = path.lastIndexOf('/');
    if (end < 0) {
      return Place.FOLDER;
    }
    String folder = path.substring(0, end);
    Place place = known.get(folder);
    if (place == null) {
      Place above = way(out, folder, known);
      place = above == Place.FOLDER ? Place.of(out.resolve(folder)) : above;
      known.put(folder, place);
    }
    return place;
  }
}
