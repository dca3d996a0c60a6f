package org.kohyo.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.content.SocietyShapes.NoticeAddressEntry;
import org.kohyo.content.SocietyShapes.PublishedAtEntry;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.finding.Message;

/** Addresses of notices that the society doesn't publish: nobody would ever be led there. */
final class PresenceCheck {

  private PresenceCheck() {}

  /**
   * Reports them where they stand.
   *
   * @param units the kinds of notice that there are
   */
  static void check(YamlFile<SocietyFile> file, Units units) {
    List<String> published = file.value().notices();
    List<NoticeAddressEntry> entries =
        file.value().publishedAt().map(PublishedAtEntry::notices).orElse(List.of());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String kind = entries.get(i).notice();
      Place place = file.positions().of("/published-at/notices/" + i + "/notice");
      if (!published.contains(kind)) {
        String key =
            units.notices().contains(kind) ? "content.not-published" : "content.unknown-notice";
        file.problems()
            .error(
                ContentRule.UNKNOWN_ID,
                place,
                Message.of(key, kind),
                Choices.hint(kind, published));
      } else if (!seen.add(kind)) {
        file.problems().error(ContentRule.DUPLICATE_ID, place, "content.published-at-twice", kind);
      }
    }
  }
}
