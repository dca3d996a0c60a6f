package org.kohyo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kohyo.publish.Manifest;

/**
 * What the place of a file tells of it: {@code <society>/<notice>/<yyyy-mm-dd>/<file>}, wherever
 * that lies.
 *
 * @param society the name of the folder above the notice's, or empty; of a page of a society, only
 *     what is the id of one
 * @param kind of notice, or empty
 * @param edition the first day of an edition that has its permanent place there
 * @param file name of the file
 */
record VerifyPlace(String society, String kind, Optional<LocalDate> edition, String file) {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<String> NOTICE =
      Set.of(
          "index.html",
          "fragment.html",
          "notice.pdf",
          "notice-large.pdf",
          "notice.json",
          "notice.txt");
  private static final Set<String> BESIDE =
      Set.of(
          "changes.html",
          "changes.pdf",
          "manifest.json",
          "manifest.json.sig",
          "feed.atom",
          "fragment.css",
          "index.json",
          "by-reading.html");

  /** How names begin that hold a digest or a number. */
  private static final List<String> BESIDE_PREFIXES =
      List.of("style-", "logo-", "find-", "sitemap");

  /**
   * Reads a path from its end.
   *
   * @param names of folders, then of the file, which is empty for a folder's own address
   */
  static VerifyPlace of(List<String> names, VerifySource source) {
    int at = names.size() - 1;
    String file = names.get(at--);
    Optional<LocalDate> day = at >= 0 ? day(names.get(at)) : Optional.empty();
    at -= day.isPresent() ? 1 : 0;
    if (at >= 0 && source.kinds().contains(names.get(at))) {
      String kind = names.get(at--);
      return new VerifyPlace(at >= 0 ? names.get(at) : "", kind, day, file);
    }
    boolean known = at >= 0 && day.isEmpty() && source.societies().containsKey(names.get(at));
    return new VerifyPlace(known ? names.get(at) : "", "", Optional.empty(), file);
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return DAY.matcher(name).matches() ? Optional.of(LocalDate.parse(name)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the file is one of those that show the notice. */
  boolean showsNotice() {
    return !kind.isEmpty() && (NOTICE.contains(file) || file.isEmpty());
  }

  /** Whether it is the page of a society. */
  boolean showsSociety() {
    return kind.isEmpty() && !society.isEmpty() && (file.equals("index.html") || file.isEmpty());
  }

  /**
   * Whether it is a file of ours that shows no notice: by its name, or because it is listed as one
   * of the whole site. What stands where a notice should is looked at, whatever the list says.
   */
  boolean beside(Optional<Manifest.Entry> listed) {
    boolean ofSite = listed.filter(e -> e.society().isEmpty()).isPresent();
    return BESIDE.contains(file)
        || BESIDE_PREFIXES.stream().anyMatch(file::startsWith)
        || ofSite && !showsNotice() && !showsSociety();
  }
}
