package org.kohyo.finding;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param path the file, relative to the content folder's parent as the user knows it, with {@code
 *     /}
 * @param line 1-based; 0 when the finding is about the file as a whole
 * @param column 1-based and counted in code points; 0 when the finding is about the whole line
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** The file as a whole. */
  public static Location ofFile(String path) {
    return new Location(path, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column}, as editors and terminals link it. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
