package org.kohyo.finding;

/**
 * A place in a source file.
 *
 * @param path the file, relative to the content folder's parent as the user knows it, with {@code
 *     /}
 * @param line 1-based; 0 when the finding is about the file as a whole
 * @param column 1-based and counted in code points; 0 when the finding is about the whole line
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

  /** The file as a whole. */
  public static Location ofFile(String path) {
    return new Location(path, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    int order = path.compareTo(other.path);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  /** {@code path:line:column}, as editors and terminals link it. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
