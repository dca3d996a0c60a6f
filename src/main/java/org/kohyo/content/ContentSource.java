package org.kohyo.content;

import java.util.List;

/** Named files: of a folder, or of one revision of a repository. */
public interface ContentSource {

  /**
   * All files, relative to the content folder, with {@code /}, sorted.
   *
   * @return paths such as {@code policy/purposes.yaml}
   */
  List<String> paths();

  /**
   * The bytes of a file.
   *
   * @param path one of {@link #paths()}
   * @param limit how many bytes are read at most, at least 1
   * @return the whole file
   * @throws UnreadableFileException when the file can't be read, must not be, or is longer
   */
  byte[] bytes(String path, int limit) throws UnreadableFileException;

  /** What stands before a path when it is shown to people, such as {@code content/}, or empty. */
  String displayPrefix();
}
