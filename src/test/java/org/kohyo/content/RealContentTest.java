package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Society;
import org.kohyo.policy.Statement;
import org.kohyo.policy.Wordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The repository's own content is sound, and is read to the letter. */
class RealContentTest {

  private static final Path CONTENT = Path.of("content");
  private static final LoadedContent LOADED = new ContentLoader().load(FolderSource.open(CONTENT));

  @Test
  void loadsWithoutFindings() {
    assertThat(LOADED.findings()).isEmpty();
    assertThat(LOADED.policy()).isPresent();
    assertThat(LOADED.societies())
        .extracting(Society::id)
        .contains("jrc", "mihon", "tokyo-seinan-shitetsu")
        .isSorted();
  }

  /** The wordings in the file's own letters, found line by line and not by a YAML parser. */
  private static List<String> lines(String file, String keys) throws IOException {
    Pattern pattern = Pattern.compile("^[ -]*(?:" + keys + "): (\"?)(.*)\\1$");
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(CONTENT.resolve(file))) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        texts.add(matcher.group(2));
      }
    }
    return texts;
  }

  private static void add(List<String> texts, Wordings wordings) {
    wordings.all().forEach(w -> texts.add(w.wording().template()));
  }

  @Test
  void wordingsEqualTheFilesToTheLetter() throws IOException {
    Policy policy = LOADED.policy().orElseThrow();
    List<String> purposes = new ArrayList<>();
    policy.groupKinds().forEach(k -> add(purposes, k.label()));
    policy
        .sections()
        .forEach(
            s -> {
              add(purposes, s.heading());
              s.lead().ifPresent(l -> add(purposes, l.text()));
              s.groups()
                  .forEach(
                      g ->
                          g.purposes()
                              .forEach(
                                  p -> {
                                    add(purposes, p.text());
                                    p.explanations().forEach(e -> add(purposes, e.text()));
                                  }));
            });
    assertThat(purposes).isEqualTo(lines("policy/purposes.yaml", "label|heading|text"));

    List<String> measures = new ArrayList<>();
    policy.measures().forEach(m -> add(measures, m.label()));
    policy.measures().forEach(m -> add(measures, m.text()));
    assertThat(measures)
        .containsExactlyInAnyOrderElementsOf(lines("policy/measures.yaml", "label|text"));

    List<String> categories = new ArrayList<>();
    policy.categoryPurposes().values().forEach(p -> add(categories, p.text()));
    policy.categories().forEach(c -> add(categories, c.label()));
    assertThat(categories)
        .containsExactlyInAnyOrderElementsOf(lines("policy/categories.yaml", "label|text"));
  }

  @Test
  void rewordingsEqualTheFileToTheLetter() throws IOException {
    Society mihon =
        LOADED.societies().stream().filter(s -> s.id().equals("mihon")).findFirst().orElseThrow();
    List<String> texts = new ArrayList<>();
    for (Adjustment adjustment : mihon.adjustments()) {
      if (adjustment instanceof Adjustment.Reword reword) {
        texts.add(reword.text().template());
      } else if (adjustment instanceof Adjustment.Add add) {
        texts.add(add.text().template());
      }
    }
    assertThat(texts).isEqualTo(lines("societies/mihon.yaml", "text"));
  }

  @Test
  void statementsEqualTheFilesToTheLetter() throws IOException {
    for (Statement statement : LOADED.policy().orElseThrow().statements().values()) {
      for (int i = 0; i < statement.texts().size(); i++) {
        DatedProse text = statement.texts().get(i);
        String day = i == 0 ? "" : "@" + text.period().from().orElseThrow();
        String name = statement.id() + day + ".md";
        String file = Files.readString(CONTENT.resolve("policy/statements").resolve(name));
        String prose = file.replaceFirst("(?s)^---\n.*?\n---\n", "");
        assertThat(written(text)).as(name).isEqualTo(prose.replace("\n", ""));
      }
    }
  }

  private static String written(DatedProse text) {
    StringBuilder read = new StringBuilder();
    for (ProseNode node : text.nodes()) {
      if (node instanceof ProseNode.Paragraph paragraph) {
        read.append(paragraph.mark());
      } else if (node instanceof ProseNode.OrderedItem item) {
        read.append(item.mark().substring(1)).append(' ');
      }
      node.inlines().forEach(i -> text(i, read));
    }
    return read.toString();
  }

  private static void text(Inline inline, StringBuilder out) {
    if (inline instanceof Inline.Text text) {
      out.append(text.wording().template());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      emphasis.inlines().forEach(i -> text(i, out.append("*")));
    } else if (inline instanceof Inline.Link link) {
      out.append('[');
      link.inlines().forEach(i -> text(i, out));
      out.append("](").append(link.target().template()).append(')');
    }
  }

  /** The same with every number as the text that it was. */
  private static JsonNode texts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.propertyNames().forEach(key -> object.set(key, texts(object.get(key))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, texts(array.get(i)));
      }
    } else if (node.isNumber()) {
      return JsonNodeFactory.instance.stringNode(node.asString());
    }
    return node;
  }

  /** Another reader sees the same keys and texts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy/purposes.yaml",
        "policy/categories.yaml",
        "policy/measures.yaml",
        "policy/notices.yaml",
        "policy/details.yaml",
        "law/requirements.yaml",
        "law/wording.yaml",
        "societies/mihon.yaml",
        "societies/jrc.yaml",
        "societies/tokyo-seinan-shitetsu.yaml"
      })
  void treeEqualsThatOfJackson(String file) throws IOException {
    String text = Files.readString(CONTENT.resolve(file));
    Problems problems = new Problems(file);
    YamlTree tree =
        YamlReader.read(text, java.util.Set.of("demonstration"), problems).orElseThrow();
    JsonNode jackson = new YAMLMapper().readTree(text);
    assertThat(tree.root()).isEqualTo(texts(jackson));
    jackson.findValues("id").forEach(id -> assertThat(id.isString()).isTrue());
  }
}
