package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kohyo.content.FileShapes.OutdatedEntry;
import org.kohyo.content.FileShapes.RequirementEntry;
import org.kohyo.content.FileShapes.RequirementsFile;
import org.kohyo.content.FileShapes.WordingFile;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Law;
import org.kohyo.policy.OutdatedWording;
import org.kohyo.policy.Requirement;

/** Files of {@code law/} → what the law wants, as dated data. */
final class LawMapper {

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final YamlFile<?> file;
  private final WordingMapper wordings;
  private final Set<String> ids = new HashSet<>();

  private LawMapper(YamlFile<?> file) {
    this.file = file;
    this.wordings = new WordingMapper(file);
  }

  static List<Requirement> requirements(YamlFile<RequirementsFile> file) {
    LawMapper mapper = new LawMapper(file);
    List<Requirement> all = new ArrayList<>();
    for (int i = 0; i < file.value().requirements().size(); i++) {
      RequirementEntry entry = file.value().requirements().get(i);
      String at = "/requirements/" + i;
      mapper.id(entry.id(), at);
      all.add(
          new Requirement(
              entry.id(),
              entry.title(),
              entry.article(),
              mapper.wordings.period(entry.from(), entry.until(), at),
              Choices.of(Law.Status.class, entry.status())));
    }
    return all;
  }

  static List<OutdatedWording> wordings(YamlFile<WordingFile> file) {
    LawMapper mapper = new LawMapper(file);
    List<OutdatedWording> all = new ArrayList<>();
    for (int i = 0; i < file.value().wordings().size(); i++) {
      all.add(mapper.wording(file.value().wordings().get(i), "/wordings/" + i));
    }
    return all;
  }

  private OutdatedWording wording(OutdatedEntry entry, String at) {
    id(entry.id(), at);
    return new OutdatedWording(
        entry.id(),
        pattern(entry.pattern(), at + "/pattern"),
        entry.unless().map(p -> pattern(p, at + "/unless")),
        entry.near().map(p -> pattern(p, at + "/near")),
        wordings.period(entry.from(), entry.until(), at),
        Choices.of(Severity.class, entry.severity()),
        entry.advice(),
        entry.citation().orElse(""),
        Choices.of(Law.Status.class, entry.status()));
  }

  private void id(String id, String at) {
    if (!ids.add(id)) {
      file.problems()
          .error(
              ContentRule.DUPLICATE_ID, file.positions().of(at + "/id"), "content.repeated-id", id);
    }
  }

  private Pattern pattern(String text, String at) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      file.problems()
          .error(
              ContentRule.INVALID_VALUE,
              file.positions().of(at),
              "content.bad-pattern",
              Optional.ofNullable(e.getDescription()).orElse(""));
      return NOTHING;
    }
  }
}
