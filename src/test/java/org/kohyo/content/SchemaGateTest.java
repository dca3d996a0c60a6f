package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The gate and the validator never disagree: the validator is right. */
class SchemaGateTest {

  private static final Schemas SCHEMAS = Schemas.compile();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int CHANGES = 3000;

  private static final Map<String, String> FILES =
      Map.of(
          "purposes", "policy/purposes.yaml",
          "categories", "policy/categories.yaml",
          "measures", "policy/measures.yaml",
          "notices", "policy/notices.yaml",
          "details", "policy/details.yaml",
          "vocabulary", "policy/vocabulary.yaml",
          "requirements", "law/requirements.yaml",
          "wording", "law/wording.yaml",
          "site", "site.yaml");

  private static List<Path> files(String schema) throws IOException {
    try (Stream<Path> content = Files.walk(Path.of("content"));
        Stream<Path> cases = Files.walk(OverlaySource.DATA)) {
      return Stream.concat(content, cases)
          .filter(path -> is(path.toString(), schema))
          .sorted()
          .toList();
    }
  }

  private static boolean is(String path, String schema) {
    return switch (schema) {
      case "society" -> path.matches(".*/societies/[^/]+\\.yaml");
      case "approval" -> path.matches(".*/approvals/.*\\.yaml");
      default -> path.endsWith("/" + FILES.get(schema));
    };
  }

  static List<JsonNode> trees(String schema) throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    if (schema.equals("society")) {
      try (var starter =
          SchemaGate.class.getResourceAsStream("/org/kohyo/content/society-starter.yaml")) {
        String all = new String(starter.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        tree(all.replaceAll("(?m)^# ?(?=[a-z -]+[a-z]+:|  )", ""), schema).ifPresent(trees::add);
      }
    }
    for (Path file : files(schema)) {
      SourceText.decode(Files.readAllBytes(file), new Problems("x"))
          .flatMap(text -> tree(text, schema))
          .ifPresent(trees::add);
    }
    return trees;
  }

  private static Optional<JsonNode> tree(String text, String schema) {
    return YamlReader.read(text, SCHEMAS.get(schema).booleanKeys(), new Problems("x"))
        .map(YamlTree::root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purposes",
        "categories",
        "measures",
        "notices",
        "details",
        "vocabulary",
        "requirements",
        "wording",
        "site",
        "society",
        "approval"
      })
  void itCallsValidWhatTheValidatorCallsValid(String schema) throws IOException {
    List<JsonNode> trees = trees(schema);
    assertThat(trees).isNotEmpty();
    trees.forEach(tree -> same(schema, tree));
    trees.removeIf(tree -> !tree.isContainer());
    Random random = new Random(6);
    int valid = 0;
    for (int i = 0; i < CHANGES; i++) {
      JsonNode changed = trees.get(random.nextInt(trees.size())).deepCopy();
      for (int n = random.nextInt(2); n >= 0; n--) {
        change(changed, random);
      }
      valid += same(schema, changed) ? 1 : 0;
    }
    assertThat(valid).isBetween(CHANGES / 100, CHANGES - CHANGES / 10);
  }

  private static boolean same(String name, JsonNode tree) {
    FileSchema schema = SCHEMAS.get(name);
    boolean valid =
        schema
            .validator()
            .get()
            .validate(tree, context -> context.executionConfig(c -> c.locale(Locale.ENGLISH)))
            .isEmpty();
    assertThat(schema.gate().test(tree)).as(tree.toString()).isEqualTo(valid);
    return valid;
  }

  /** Changes one value, key or item somewhere. */
  private static void change(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode at = containers.get(random.nextInt(containers.size()));
    JsonNode value = value(containers, random);
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      names.addAll(List.of("unknown", "from", "until", "reason", "id", "text", "omit", "add"));
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    } else if (at instanceof ArrayNode list) {
      switch (random.nextInt(4)) {
        case 0 -> list.add(value);
        case 1 -> list.insert(0, list.isEmpty() ? value : list.get(0).deepCopy());
        case 2 -> list.removeAll();
        default -> {
          if (!list.isEmpty()) {
            list.set(random.nextInt(list.size()), value);
          }
        }
      }
    }
  }

  private static JsonNode value(List<JsonNode> containers, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.stringNode("");
      case 3 -> JSON.stringNode("組".repeat(random.nextInt(6000)));
      case 4 -> JSON.stringNode("\uD867\uDE3D".repeat(random.nextInt(4) * 50));
      case 5 -> JSON.stringNode("2026-04-01");
      case 6 -> JSON.stringNode("2026-04-01\n");
      case 7 -> JSON.stringNode("an-id/of-it");
      case 8 -> JSON.stringNode("https://www.example.jp/あ");
      case 9 -> JSON.arrayNode();
      case 10 -> containers.get(random.nextInt(containers.size())).deepCopy();
      default -> JSON.stringNode("ふつうの文");
    };
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainer()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  @Test
  void aKeywordThatItDoesNotKnowIsForTheValidatorToJudge() {
    for (String schema :
        List.of(
            "{\"minProperties\": 0}",
            "{\"properties\": {\"a\": {\"format\": \"date\"}}}",
            "{\"properties\": {\"a\": {\"pattern\": \"^b\"}}}",
            "{\"type\": \"integer\"}")) {
      JsonNode tree = JsonMapper.shared().readTree("{\"a\": \"b\"}");
      assertThat(SchemaGate.of("https://x.invalid/a", address -> JsonTree.read(schema)).test(tree))
          .isFalse();
    }
  }

  @Test
  void schemasAreReadAsAnyReaderOfJsonReadsThem() throws IOException {
    try (Stream<Path> schemas = Files.list(Path.of("content/schema"))) {
      for (Path file : schemas.toList()) {
        String text = Files.readString(file);
        assertThat(JsonTree.read(text)).isEqualTo(JsonMapper.shared().readTree(text));
      }
    }
  }
}
