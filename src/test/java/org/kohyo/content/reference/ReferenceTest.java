package org.kohyo.content.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceTest {

  private static final Path SCHEMAS = Path.of("content/schema");

  /** What the program writes, not people. */
  private static final List<String> WRITTEN_BY_KOHYO = List.of("manifest", "verification");

  private static String page(String schema) {
    return Reference.pages().stream()
        .filter(page -> page.schema().equals(schema))
        .findFirst()
        .orElseThrow()
        .markdown();
  }

  @Test
  void everyKindOfFileHasItsPage() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      TreeSet<String> kinds =
          files
              .map(file -> file.getFileName().toString().replace(".schema.json", ""))
              .filter(name -> !WRITTEN_BY_KOHYO.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));
      kinds.add("index");
      assertThat(Reference.pages())
          .extracting(ReferencePage::schema)
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  /** Each {@code properties} of a schema is a table with as many rows, at any depth. */
  @Test
  void everyKeyHasItsRowWithAMeaning() throws IOException {
    Pattern row = Pattern.compile("(?m)^\\| `([^`]+)`[^|]*\\|.*\\| ([^|]*) \\|$");
    for (ReferencePage page : Reference.pages()) {
      if (page.schema().equals("index")) {
        continue;
      }
      Path file = SCHEMAS.resolve(page.schema() + ".schema.json");
      JsonNode schema = JsonMapper.shared().readTree(Files.readString(file));
      List<String> keys = row.matcher(page.markdown()).results().map(m -> m.group(1)).toList();
      assertThat(keys).as(page.schema()).containsExactlyInAnyOrderElementsOf(keys(schema));
      assertThat(row.matcher(page.markdown()).results().map(m -> m.group(2)))
          .as(page.schema())
          .noneMatch(String::isBlank);
    }
  }

  /** Keys of objects, not those of conditions, which name the same ones again. */
  private static List<String> keys(JsonNode schema) {
    List<String> found =
        new java.util.ArrayList<>(
            schema.path("type").asString("").equals("object")
                ? schema.path("properties").propertyNames()
                : List.of());
    schema
        .properties()
        .forEach(
            each -> {
              if (!List.of("dependentSchemas", "if", "then", "else", "examples")
                  .contains(each.getKey())) {
                found.addAll(keys(each.getValue()));
              }
            });
    return found;
  }

  @Test
  void aRowTellsWhatIsWrittenAndWhetherItMust() {
    assertThat(page("society"))
        .contains(
            "| `name`（必須） | 文字列（1～100文字）。[書き方](reference-common.md#short) | 組合の正式な名前。例 `見本健康保険組合` |")
        .contains("| `demonstration` | `true` か `false` |")
        .contains("| 一覧（20個まで）（[項目](#contacts)） | 連絡先の一覧。 |")
        .contains("| `editions-from` | 日付。[書き方](reference-common.md#date) |")
        .contains("- `omit`、`reword`、`add`、`move`、`relabel` は、どれか一つだけを書きます。")
        .contains("- `reword` を書くときは、`text` も書きます。")
        .contains("`before`、`after` のどれか一つが要ります。")
        .contains("## `joint-use.responsible`")
        .startsWith("# 組合（societies/\\<id\\>.yaml）\n");
  }

  @Test
  void theExampleStandsThereAsYaml() {
    assertThat(page("society"))
        .contains("\n## 例\n\n```yaml\nname: 見本健康保険組合\n")
        .contains("insurer-number: \"06130006\"\n")
        .contains("- date: 2005-04-01\n");
  }

  @Test
  void linksBetweenThePagesLeadSomewhere() {
    Pattern link = Pattern.compile("\\]\\(([^)#]*)#?([^)]*)\\)");
    for (ReferencePage page : Reference.pages()) {
      link.matcher(page.markdown())
          .results()
          .forEach(
              m -> {
                String target =
                    m.group(1).isEmpty()
                        ? page.markdown()
                        : Reference.pages().stream()
                            .filter(other -> other.fileName().equals(m.group(1)))
                            .findFirst()
                            .orElseThrow()
                            .markdown();
                if (!m.group(2).isEmpty()) {
                  assertThat(target).contains("## `" + m.group(2) + "`\n");
                }
              });
    }
  }

  @Test
  void textIsReadAsItIs() {
    assertThat(Markdown.text("<id>|*_#`[a]")).isEqualTo("\\<id\\>\\|\\*\\_\\#\\`\\[a\\]");
    assertThat(Markdown.text("http:// か")).isEqualTo("http&#58;// か");
    assertThat(Markdown.code("a|b")).isEqualTo("`a\\|b`");
  }

  @Test
  void theLocaleChangesNothing() {
    List<ReferencePage> before = Reference.pages();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Reference.pages()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }
}
