package org.kohyo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.content.FileShapes.Dates;
import org.kohyo.policy.Period;
import org.kohyo.policy.ProseNode;

/** A file of {@code policy/statements/}: Markdown, with a period in front of it if need be. */
final class StatementFile {

  private static final Pattern FENCE = Pattern.compile("^---[ \\t]*\\r?\\n");
  private static final Pattern CLOSE = Pattern.compile("(?m)^---[ \\t]*\\r?(?:\\n|\\z)");

  private StatementFile() {}

  /**
   * A text of a statement and where it stands, as far as it could be read.
   *
   * @param period as the file says it, by its name too
   * @param nodes its paragraphs and items
   * @param places of the nodes, in their order
   * @param front where the values in front of the text stand
   */
  record Located(Period period, List<ProseNode> nodes, List<Place> places, Positions front) {}

  /**
   * The text, as far as it can be read; the problems say what can't.
   *
   * @param reasons to which those of the file are added
   */
  static Located read(
      StatementName name, String text, SourceFiles files, Problems problems, Reasons reasons) {
    Matcher open = FENCE.matcher(text);
    Optional<YamlFile<Dates>> front = Optional.empty();
    int start = 0;
    if (open.lookingAt()) {
      Matcher close = CLOSE.matcher(text);
      if (!close.find(open.end())) {
        problems.error(ContentRule.YAML_SYNTAX, new Place(1, 1), "content.front-matter-open");
        return new Located(Period.ALWAYS, List.of(), List.of(), new Positions());
      }
      start = close.end();
      // An empty first line in the fence's place keeps the line numbers.
      front = front("\n" + text.substring(open.end(), close.start()), files, problems);
    }
    Period period = front.map(f -> period(name, f, reasons)).orElseGet(() -> period(name, reasons));
    StatementReader.Prose prose =
        StatementReader.read(name.id(), new MarkdownText(text, start, problems));
    return new Located(
        period,
        prose.nodes(),
        prose.places(),
        front.map(YamlFile::positions).orElseGet(Positions::new));
  }

  private static Optional<YamlFile<Dates>> front(
      String yaml, SourceFiles files, Problems problems) {
    return yaml.isBlank()
        ? Optional.empty()
        : YamlFile.read(yaml, files.schema("statement"), Dates.class, problems, tree -> {});
  }

  private static Period period(StatementName name, YamlFile<Dates> front, Reasons reasons) {
    Dates dates = front.value();
    for (LocalDate day : name.from().stream().toList()) {
      dates = dates.beginning(day);
      if (front.value().from().filter(from -> !from.equals(day.toString())).isPresent()) {
        front
            .problems()
            .error(
                ContentRule.INVALID_PERIOD,
                front.positions().of("/from"),
                "content.statement-other-from",
                front.value().from().get(),
                day.toString());
      }
    }
    return new WordingMapper(front, reasons).period(dates, "", name.id());
  }

  private static Period period(StatementName name, Reasons reasons) {
    name.from().ifPresent(day -> reasons.start(name.id(), day));
    return new Period(name.from(), Optional.empty());
  }
}
