package org.kohyo.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that were read of a source, and of which of them a society's notices are made.
 *
 * @param all path below the content folder → SHA-256 of the bytes that were read, in 64 lower case
 *     hexadecimal digits; in the order of the paths, immutable
 */
public record ReadFiles(SortedMap<String, String> all) {

  private static final String SOCIETIES = "societies/";
  private static final String APPROVALS = "approvals/";

  /** Copies the map. */
  public ReadFiles {
    all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
  }

  /** Files in any order. */
  ReadFiles(Map<String, String> files) {
    this(new TreeMap<>(files));
  }

  /** Those of the policy, the law and the site: every society's notices are made of them. */
  public SortedMap<String, String> shared() {
    SortedMap<String, String> shared = new TreeMap<>(all);
    shared.keySet().removeIf(path -> ofOneSociety(path) || isFont(path));
    return shared;
  }

  /** The fonts that the site names, wherever it keeps them. */
  public SortedMap<String, String> fonts() {
    SortedMap<String, String> fonts = new TreeMap<>(all);
    fonts.keySet().removeIf(path -> !isFont(path));
    return fonts;
  }

  /**
   * Its own file, its sign, and the record of its approvals, with the notices that this keeps.
   *
   * @param society an id
   */
  public SortedMap<String, String> of(String society) {
    String approvals = APPROVALS + society;
    SortedMap<String, String> own =
        new TreeMap<>(all.subMap(approvals + '/', approvals + (char) ('/' + 1)));
    for (String file : List.of(Layout.society(society), Layout.logo(society))) {
      if (all.containsKey(file)) {
        own.put(file, all.get(file));
      }
    }
    return own;
  }

  private static boolean ofOneSociety(String path) {
    return path.startsWith(SOCIETIES) || path.startsWith(APPROVALS) || Layout.isLogo(path);
  }

  /** A font may lie anywhere that nothing else has a name for. */
  private static boolean isFont(String path) {
    return !ofOneSociety(path)
        && !path.startsWith("policy/")
        && !path.startsWith("law/")
        && !path.equals(Layout.SITE);
  }
}
