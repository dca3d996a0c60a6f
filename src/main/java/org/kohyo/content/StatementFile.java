package org.kohyo.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.content.FileShapes.Dates;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Period;
import org.kohyo.policy.Statement;

/** A file of {@code policy/statements/}: Markdown, with a period in front of it if need be. */
final class StatementFile {

  private static final Pattern FENCE = Pattern.compile("^---[ \\t]*\\r?\\n");
  private static final Pattern CLOSE = Pattern.compile("(?m)^---[ \\t]*\\r?(?:\\n|\\z)");

  private StatementFile() {}

  /**
   * A statement and where its nodes stand.
   *
   * @param statement as far as it could be read
   * @param places of its nodes, in their order
   */
  record Located(Statement statement, List<Place> places) {}

  /**
   * The statement, as far as it can be read; the problems say what can't.
   *
   * @param amendments to which those of the file are added
   */
  static Located read(
      String id, String text, SourceFiles files, Problems problems, List<Amendment> amendments) {
    Matcher open = FENCE.matcher(text);
    Period period = Period.ALWAYS;
    int start = 0;
    if (open.lookingAt()) {
      Matcher close = CLOSE.matcher(text);
      if (close.find(open.end())) {
        start = close.end();
        // An empty first line in the fence's place keeps the line numbers.
        String front = "\n" + text.substring(open.end(), close.start());
        period = period(id, front, files, problems, amendments);
      } else {
        problems.error(ContentRule.YAML_SYNTAX, new Place(1, 1), "content.front-matter-open");
        return new Located(new Statement(id, List.of(), period), List.of());
      }
    }
    StatementReader.Prose prose = StatementReader.read(id, new MarkdownText(text, start, problems));
    return new Located(new Statement(id, prose.nodes(), period), prose.places());
  }

  private static Period period(
      String id, String yaml, SourceFiles files, Problems problems, List<Amendment> amendments) {
    if (yaml.isBlank()) {
      return Period.ALWAYS;
    }
    Optional<YamlFile<Dates>> file =
        YamlFile.read(yaml, files.schema("statement"), Dates.class, problems, tree -> {});
    return file.map(f -> new WordingMapper(f, amendments).period(f.value(), "", id))
        .orElse(Period.ALWAYS);
  }
}
