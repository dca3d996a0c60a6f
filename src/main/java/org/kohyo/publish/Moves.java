package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From aside to the public, file by file or, where nothing is yet, a society's whole folder. */
final class Moves {

  private final Path aside;
  private final Path out;
  private final Set<Path> there = new HashSet<>();

  Moves(Path aside, Path out) {
    this.aside = aside;
    this.out = out;
  }

  /** Renames; whoever looks sees the old file or the new one. */
  static void into(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Moves files, new folders first: nothing links to them yet.
   *
   * @param paths relative to both folders
   */
  void all(List<String> paths) throws IOException {
    Set<String> whole = new HashSet<>();
    for (String path : paths) {
      int slash = path.indexOf('/');
      String top = slash < 0 ? "" : path.substring(0, slash);
      if (!top.isEmpty()
          && !whole.contains(top)
          && !Files.exists(out.resolve(top), LinkOption.NOFOLLOW_LINKS)) {
        into(aside.resolve(top), out.resolve(top));
        whole.add(top);
      }
    }
    List<String> single =
        paths.stream()
            .filter(p -> p.indexOf('/') < 0 || !whole.contains(p.substring(0, p.indexOf('/'))))
            .sorted(Comparator.comparingInt(Moves::turn).thenComparing(p -> p))
            .toList();
    for (String path : single) {
      Path target = out.resolve(path);
      if (there.add(target.getParent())) {
        Files.createDirectories(target.getParent());
      }
      into(aside.resolve(path), target);
    }
  }

  /** Styles and data first, then editions, notices, and the pages and feeds that link to them. */
  private static int turn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.equals("index.html") && !name.equals("feed.atom")
        ? 0
        : 4 - (int) path.chars().filter(c -> c == '/').limit(3).count();
  }
}
