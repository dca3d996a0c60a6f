package org.kohyo.content;

import java.util.List;
import org.kohyo.content.FileShapes.SilenceEntry;
import org.kohyo.content.FileShapes.SiteFile;
import org.kohyo.policy.Silence;
import org.kohyo.policy.Site;

/** {@code site.yaml} → what holds for the whole site. */
final class SiteMapper {

  private SiteMapper() {}

  static Site map(YamlFile<SiteFile> file) {
    SiteFile value = file.value();
    return new Site(
        value.title(), value.baseUrl(), value.strict(), value.fonts(), silences(value.silences()));
  }

  static List<Silence> silences(List<SilenceEntry> entries) {
    return entries.stream().map(e -> new Silence(e.rule(), e.item(), e.reason())).toList();
  }
}
