package org.kohyo.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.content.SocietyShapes.HistoryItem;
import org.kohyo.content.SocietyShapes.SocietyFile;

/** Facts that a society gives twice: each would give one id to two elements of a page. */
final class DetailCheck {

  private final YamlFile<SocietyFile> file;

  private DetailCheck(YamlFile<SocietyFile> file) {
    this.file = file;
  }

  static void check(YamlFile<SocietyFile> file) {
    DetailCheck check = new DetailCheck(file);
    check.jointUse();
    check.fees();
    check.history();
  }

  private void jointUse() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < file.value().jointUse().size(); i++) {
      String id = file.value().jointUse().get(i).id();
      if (!ids.add(id)) {
        error("/joint-use/" + i + "/id", "content.repeated-id", id);
      }
    }
  }

  private void fees() {
    Set<String> requests = new HashSet<>();
    List<SocietyShapes.FeeEntry> fees =
        file.value().fees().map(SocietyShapes.FeesEntry::all).orElse(List.of());
    for (int i = 0; i < fees.size(); i++) {
      if (!requests.add(fees.get(i).request())) {
        error("/fees/" + i + "/for", "content.repeated-item");
      }
    }
  }

  private void history() {
    List<HistoryItem> history = file.value().history();
    for (int i = 1; i < history.size(); i++) {
      HistoryItem item = history.get(i);
      if (history.subList(0, i).stream().anyMatch(earlier -> same(earlier, item))) {
        error("/history/" + i + "/date", "content.repeated-item");
      }
    }
  }

  /** Whether both would stand in one notice as the same event of one day. */
  private static boolean same(HistoryItem a, HistoryItem b) {
    boolean together =
        a.notices().isEmpty()
            || b.notices().isEmpty()
            || a.notices().stream().anyMatch(b.notices()::contains);
    return together && a.date().equals(b.date()) && a.event().equals(b.event());
  }

  private void error(String pointer, String key, String... args) {
    file.problems().error(ContentRule.DUPLICATE_ID, file.positions().of(pointer), key, args);
  }
}
