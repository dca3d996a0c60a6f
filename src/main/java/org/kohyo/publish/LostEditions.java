package org.kohyo.publish;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Editions that are no longer published, though their addresses were to be permanent. */
final class LostEditions {

  /** A file of an edition: society, kind of notice, first day, name. */
  private static final Pattern EDITION =
      Pattern.compile("[^/]+/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}/[^/]+");

  private LostEditions() {}

  /** Folders of editions among what is gone, where the notice itself is still there; sorted. */
  static List<String> among(List<String> gone, Collection<Manifest.Entry> after) {
    List<String> editions = gone.stream().filter(path -> EDITION.matcher(path).matches()).toList();
    if (editions.isEmpty()) {
      return List.of();
    }
    Set<String> notices =
        after.stream()
            .filter(e -> !e.notice().isEmpty())
            .map(e -> e.society() + "/" + e.notice())
            .collect(Collectors.toSet());
    Set<String> folders =
        after.stream().map(e -> folder(e.path())).collect(Collectors.toUnmodifiableSet());
    return editions.stream()
        .map(LostEditions::folder)
        .filter(folder -> notices.contains(folder(folder)) && !folders.contains(folder))
        .distinct()
        .sorted()
        .toList();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
