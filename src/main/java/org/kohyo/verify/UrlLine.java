package org.kohyo.verify;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a line of a list of URLs means. */
final class UrlLine {

  private static final List<Set<String>> NAMES =
      List.of(
          Set.of("society", "組合", "組合id", "健康保険組合"),
          Set.of("notice", "文書", "公表文", "公表文の種類"),
          Set.of("url", "アドレス"));

  private UrlLine() {}

  /**
   * Values without spaces around them, and without the empty columns that spreadsheets leave
   * behind; none of an empty line or a comment.
   */
  static List<Csv.Field> meant(List<Csv.Field> row) {
    if (row.get(0).text().stripLeading().startsWith("#")) {
      return List.of();
    }
    int filled = row.size();
    while (filled > 3 && row.get(filled - 1).text().isBlank()) {
      filled--;
    }
    if (row.stream().allMatch(f -> f.text().isBlank())) {
      return List.of();
    }
    return row.subList(0, filled).stream()
        .map(f -> new Csv.Field(f.text().strip(), f.line(), f.column()))
        .toList();
  }

  /** Whether these are the names of the columns. */
  static boolean header(List<Csv.Field> fields) {
    if (fields.size() != NAMES.size()) {
      return false;
    }
    for (int i = 0; i < NAMES.size(); i++) {
      // Half and full width are the same here; it is only a copy that is changed.
      String name = Normalizer.normalize(fields.get(i).text(), Normalizer.Form.NFKC);
      if (!NAMES.get(i).contains(name.toLowerCase(Locale.ROOT).replace(" ", ""))) {
        return false;
      }
    }
    return true;
  }
}
