package org.kohyo.publish;

import java.util.Map;

/**
 * Digests of what published files were made from, as {@link SourceList#digest} gives them.
 *
 * @param all of everything: for files of no society, such as the index
 * @param societies for the files of a society, by its id
 */
public record Sources(String all, Map<String, String> societies) {

  /** Copies the map. */
  public Sources {
    societies = Map.copyOf(societies);
  }

  /**
   * The digest for a file.
   *
   * @param society id of its society, or empty
   * @throws IllegalArgumentException when there is no such society
   */
  String of(String society) {
    String digest = society.isEmpty() ? all : societies.get(society);
    if (digest == null) {
      throw new IllegalArgumentException("no sources of " + society);
    }
    return digest;
  }
}
