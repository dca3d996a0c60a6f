package org.kohyo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which files of a source belong to which society, told by their names alone: nothing is read.
 *
 * @param all paths below the content folder, sorted
 * @param societyIds ids of all societies, whatever their files hold, sorted
 */
public record SourcePaths(List<String> all, List<String> societyIds) {

  private static final String APPROVALS = "approvals/";

  /** Copies the lists. */
  public SourcePaths {
    all = List.copyOf(all);
    societyIds = List.copyOf(societyIds);
  }

  /** The paths of a source. */
  public static SourcePaths of(ContentSource source) {
    List<String> all = source.paths();
    return new SourcePaths(
        all, all.stream().filter(Layout::isSociety).map(Layout::id).sorted().toList());
  }

  /**
   * A society's own file, its sign, and all below its folder of approvals, also what would be
   * refused there.
   *
   * @param society one of {@link #societyIds()}
   * @return sorted
   */
  public List<String> of(String society) {
    String approvals = APPROVALS + society;
    List<String> own =
        new ArrayList<>(all.subList(first(approvals + '/'), first(approvals + (char) ('/' + 1))));
    if (contains(Layout.logo(society))) {
      own.add(Layout.logo(society));
    }
    own.add(Layout.society(society));
    return List.copyOf(own);
  }

  /** Whether a path is that of the file of another society. */
  public boolean isAnothers(String path, String society) {
    return Layout.isSociety(path) && !path.equals(Layout.society(society));
  }

  /** All others, sorted: of the policy, the law and the site, and what belongs to nobody. */
  public List<String> shared() {
    return all.stream().filter(path -> !ofOneSociety(path)).toList();
  }

  /** Whether there is such a file. */
  boolean contains(String path) {
    return Collections.binarySearch(all, path) >= 0;
  }

  /** Whether there is such a society. */
  boolean isSociety(String id) {
    return Collections.binarySearch(societyIds, id) >= 0;
  }

  private boolean ofOneSociety(String path) {
    if (!path.startsWith(APPROVALS)) {
      return Layout.isSociety(path) || Layout.isLogo(path) && isSociety(Layout.id(path));
    }
    int end = path.indexOf('/', APPROVALS.length());
    return end >= 0 && isSociety(path.substring(APPROVALS.length(), end));
  }

  /** How many paths stand before a text. */
  private int first(String text) {
    int found = Collections.binarySearch(all, text);
    return found < 0 ? -found - 1 : found;
  }
}
