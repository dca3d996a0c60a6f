package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.GroupEntry;
import org.kohyo.content.FileShapes.KindEntry;
import org.kohyo.content.FileShapes.PurposeEntry;
import org.kohyo.content.FileShapes.PurposesFile;
import org.kohyo.content.FileShapes.SectionEntry;
import org.kohyo.content.FileShapes.TextEntry;
import org.kohyo.content.Units.Kind;
import org.kohyo.finding.Message;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;

/** {@code purposes.yaml} → group kinds and sections. */
final class PurposesMapper {

  /** What the file says. */
  record Purposes(
      List<GroupKind> groupKinds, String groupBrackets, List<PurposeSection> sections) {}

  private final YamlFile<PurposesFile> file;
  private final WordingMapper wordings;
  private final Units units;

  private PurposesMapper(YamlFile<PurposesFile> file, Units units, List<Amendment> amendments) {
    this.file = file;
    this.wordings = new WordingMapper(file, amendments);
    this.units = units;
  }

  static Purposes map(YamlFile<PurposesFile> file, Units units, List<Amendment> amendments) {
    PurposesMapper mapper = new PurposesMapper(file, units, amendments);
    List<GroupKind> kinds = new ArrayList<>();
    for (int i = 0; i < file.value().groupKinds().size(); i++) {
      kinds.add(mapper.kind(file.value().groupKinds().get(i), "/group-kinds/" + i));
    }
    List<PurposeSection> sections = new ArrayList<>();
    for (int i = 0; i < file.value().sections().size(); i++) {
      sections.add(mapper.section(file.value().sections().get(i), "/sections/" + i));
    }
    return new Purposes(kinds, file.value().groupBrackets().orElse(""), sections);
  }

  private GroupKind kind(KindEntry entry, String at) {
    units.groupKind(entry.id(), place(at + "/id"), file.problems());
    String[] items =
        Stream.concat(
                Stream.of(entry.id()),
                file.value().sections().stream()
                    .filter(s -> s.groups().stream().anyMatch(g -> g.kind().equals(entry.id())))
                    .map(section -> section.id() + "/" + entry.id()))
            .toArray(String[]::new);
    return new GroupKind(
        entry.id(),
        GroupKind.Nature.valueOf(entry.nature().toUpperCase(Locale.ROOT)),
        wordings.wordings(entry.label(), at + "/label", items));
  }

  private PurposeSection section(SectionEntry entry, String at) {
    unit(entry.id(), Kind.SECTION, at + "/id");
    Optional<PurposeSection.Lead> lead = entry.lead().map(l -> lead(l, at + "/lead"));
    List<PurposeSection.Group> groups = new ArrayList<>();
    for (int i = 0; i < entry.groups().size(); i++) {
      groups.add(group(entry.id(), entry.groups().get(i), at + "/groups/" + i));
    }
    return new PurposeSection(
        entry.id(),
        wordings.wordings(entry.heading(), at + "/heading", entry.id()),
        lead,
        groups,
        wordings.period(entry.dates(), at, entry.id()));
  }

  private PurposeSection.Lead lead(TextEntry entry, String at) {
    unit(entry.id(), Kind.LEAD, at + "/id");
    return new PurposeSection.Lead(
        entry.id(), wordings.wordings(entry.text(), at + "/text", entry.id()));
  }

  private PurposeSection.Group group(String section, GroupEntry entry, String at) {
    if (!units.groupKinds().contains(entry.kind())) {
      file.problems()
          .error(
              ContentRule.UNKNOWN_ID,
              place(at + "/kind"),
              Message.of("content.unknown-group-kind", entry.kind()),
              Choices.hint(entry.kind(), units.groupKinds()));
    }
    unit(section + "/" + entry.kind(), Kind.GROUP, at + "/kind");
    List<Purpose> purposes = new ArrayList<>();
    for (int i = 0; i < entry.purposes().size(); i++) {
      String pointer = at + "/purposes/" + i;
      unit(entry.purposes().get(i).id(), Kind.PURPOSE, pointer + "/id");
      purposes.add(purpose(entry.purposes().get(i), pointer));
    }
    return new PurposeSection.Group(entry.kind(), purposes);
  }

  private Purpose purpose(PurposeEntry entry, String at) {
    List<Purpose.Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < entry.explanations().size(); i++) {
      TextEntry explanation = entry.explanations().get(i);
      String pointer = at + "/explanations/" + i;
      unit(explanation.id(), Kind.EXPLANATION, pointer + "/id");
      explanations.add(
          new Purpose.Explanation(
              explanation.id(),
              wordings.wordings(explanation.text(), pointer + "/text", explanation.id())));
    }
    return new Purpose(
        entry.id(),
        wordings.wordings(entry.text(), at + "/text", entry.id()),
        explanations,
        wordings.period(entry.dates(), at, entry.id()));
  }

  private void unit(String id, Kind kind, String pointer) {
    units.unit(id, kind, place(pointer), file.problems());
  }

  private Place place(String pointer) {
    return file.positions().of(pointer);
  }
}
