package org.kohyo.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.content.FileShapes.FrontMatter;
import org.kohyo.policy.Period;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Statement;

/** A file of {@code policy/statements/}: Markdown, with a period in front of it if need be. */
final class StatementFile {

  private static final Pattern FENCE = Pattern.compile("^---[ \\t]*\\r?\\n");
  private static final Pattern CLOSE = Pattern.compile("(?m)^---[ \\t]*\\r?(?:\\n|\\z)");

  private StatementFile() {}

  /** The statement, as far as it can be read; the problems say what can't. */
  static Statement read(String id, String text, FileSchema frontMatter, Problems problems) {
    Matcher open = FENCE.matcher(text);
    Period period = Period.ALWAYS;
    int start = 0;
    if (open.lookingAt()) {
      Matcher close = CLOSE.matcher(text);
      if (close.find(open.end())) {
        start = close.end();
        // An empty first line in the fence's place keeps the line numbers.
        period = period("\n" + text.substring(open.end(), close.start()), frontMatter, problems);
      } else {
        problems.error(ContentRule.YAML_SYNTAX, new Place(1, 1), "content.front-matter-open");
      }
    }
    List<ProseNode> nodes = StatementReader.read(id, new MarkdownText(text, start, problems));
    return new Statement(id, nodes, period);
  }

  private static Period period(String yaml, FileSchema schema, Problems problems) {
    if (yaml.isBlank()) {
      return Period.ALWAYS;
    }
    Optional<YamlFile<FrontMatter>> file = YamlFile.read(yaml, schema, FrontMatter.class, problems);
    return file.map(
            f -> new WordingMapper(f).period(f.value().from(), f.value().until(), ""))
        .orElse(Period.ALWAYS);
  }
}
