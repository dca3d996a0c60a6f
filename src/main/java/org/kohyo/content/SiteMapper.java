package org.kohyo.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.FileShapes.AccessibilityEntry;
import org.kohyo.content.FileShapes.ApproversEntry;
import org.kohyo.content.FileShapes.SiteFile;
import org.kohyo.content.FileShapes.TableEntry;
import org.kohyo.content.SocietyShapes.SilenceEntry;
import org.kohyo.policy.AccessibilityClaim;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Silence;
import org.kohyo.policy.Site;
import org.kohyo.policy.TableOptions;

/** {@code site.yaml} → what holds for the whole site. */
final class SiteMapper {

  private SiteMapper() {}

  static Site map(YamlFile<SiteFile> file) {
    SiteFile value = file.value();
    return new Site(
        value.title(),
        value.baseUrl().flatMap(text -> address(text, file)),
        value.strict(),
        value.fonts(),
        silences(value.silences()),
        approval(value),
        value.comparisonTable().map(SiteMapper::tables).orElse(TableOptions.DEFAULT),
        value.index().orElse(true),
        value.accessibility().map(a -> accessibility(a, file)));
  }

  private static Optional<String> address(String text, YamlFile<SiteFile> file) {
    try {
      return Optional.of(SiteAddress.of(text).text());
    } catch (SiteAddress.RefusedException e) {
      file.problems().error(ContentRule.INVALID_VALUE, file.positions().of("/base-url"), e.text());
      return Optional.empty();
    }
  }

  private static AccessibilityClaim accessibility(
      AccessibilityEntry entry, YamlFile<SiteFile> file) {
    return new AccessibilityClaim(
        entry.standard(),
        entry.status(),
        entry
            .date()
            .flatMap(d -> new WordingMapper(file, new Reasons()).day(d, "/accessibility/date")),
        entry.exceptions(),
        entry.contact());
  }

  private static ApprovalRules approval(SiteFile value) {
    if (!value.approval().equals(Optional.of("required"))) {
      return ApprovalRules.NONE;
    }
    Map<NoticePart, List<String>> approvers = new EnumMap<>(NoticePart.class);
    value
        .approvers()
        .flatMap(ApproversEntry::text)
        .ifPresent(names -> approvers.put(NoticePart.TEXT, List.copyOf(names)));
    value
        .approvers()
        .flatMap(ApproversEntry::society)
        .ifPresent(names -> approvers.put(NoticePart.SOCIETY, List.copyOf(names)));
    if (approvers.isEmpty()) {
      approvers.put(NoticePart.TEXT, List.of());
    }
    return new ApprovalRules(true, approvers);
  }

  private static TableOptions tables(TableEntry entry) {
    TableOptions usual = TableOptions.DEFAULT;
    return new TableOptions(
        entry.newSide().map("left"::equals).orElse(usual.newFirst()),
        entry.remarks().orElse(usual.remarks()),
        entry.caption().orElse(usual.caption()),
        entry.collapse().orElse(usual.collapsed()));
  }

  /** The fonts that the site names; one that can't be read is reported where it is named. */
  static List<FontFile> fonts(YamlFile<SiteFile> file, SourceFiles files) {
    List<FontFile> fonts = new ArrayList<>();
    List<String> paths = file.value().fonts();
    for (int i = 0; i < paths.size(); i++) {
      Place place = file.positions().of("/fonts/" + i);
      String path = paths.get(i);
      files
          .bytes(path, FontFile.MAX_BYTES, place, file.problems())
          .ifPresent(b -> fonts.add(new FontFile(path, b, file.problems().at(place))));
    }
    return fonts;
  }

  static List<Silence> silences(List<SilenceEntry> entries) {
    return entries.stream().map(e -> new Silence(e.rule(), e.item(), e.reason())).toList();
  }
}
