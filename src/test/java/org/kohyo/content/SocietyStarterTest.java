package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.finding.Severity;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The starter file: every key is there, and every example is right. */
class SocietyStarterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Pattern BLOCK = Pattern.compile("(?m)(?:^# .*\n)+");
  private static final Schemas SCHEMAS = Schemas.compile();
  private static final SourceFiles FILES =
      new SourceFiles(FolderSource.open(Path.of("content")), () -> SCHEMAS);
  private static final PolicyLoader LOADER =
      new PolicyLoader(FILES, Layout.of(FolderSource.open(Path.of("content")).paths()));
  private static final Optional<Policy> POLICY = LOADER.load();

  private static String starter() {
    NewSociety society =
        new NewSociety("mihon2", "見本健康保険組合", Optional.empty(), Optional.empty(), List.of());
    return StarterText.of(
        society, List.of("riyo-mokuteki", "kohyo-jiko"), StarterExamples.of(POLICY, DAY), DAY);
  }

  /** The examples: all but the first line's hint to editors. */
  static List<String> blocks() {
    return BLOCK
        .matcher(starter())
        .results()
        .map(MatchResult::group)
        .filter(block -> !block.startsWith("# yaml-language-server"))
        .toList();
  }

  private static String uncommented(String block) {
    return block.replaceAll("(?m)^# ", "");
  }

  private static String withAll() {
    String text = starter();
    for (String block : blocks()) {
      text = text.replace(block, uncommented(block));
    }
    return text;
  }

  private static SocietyLoader.Loaded load(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    SourceFiles one = new SourceFiles(new OneFile("societies/mihon2.yaml", bytes), () -> SCHEMAS);
    return new SocietyLoader(one, LOADER.unitsIfComplete()).load("mihon2");
  }

  @Test
  void itIsValidAsItIs_andStartsWithTheHintToEditors() {
    assertThat(load(starter()).findings()).isEmpty();
    assertThat(starter())
        .startsWith("# yaml-language-server: $schema=../schema/society.schema.json\n")
        .contains("kohyo check --society mihon2")
        .contains("\neditions-from: 2026-11-22\n")
        .doesNotContain("\r")
        .doesNotContainPattern("@[a-z-]+@")
        .endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachExampleIsValidByItself(String block) {
    assertThat(load(starter().replace(block, uncommented(block))).findings()).isEmpty();
  }

  @Test
  void allExamplesTogetherAreValid_andTellOfEveryKindOfFact() {
    SocietyLoader.Loaded loaded = load(withAll());
    assertThat(loaded.findings()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
    Society society = loaded.society().orElseThrow();
    for (DetailKind kind : DetailKind.values()) {
      assertThat(society.states(kind)).as(kind.key()).isEqualTo(kind != DetailKind.NO_FEES);
    }
    assertThat(society.adjustments()).hasSize(5);
  }

  @Test
  void everyKeyOfTheSchemaIsShown() throws IOException {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("content/schema/society.schema.json")));
    Set<String> wanted = new TreeSet<>();
    keys(schema, "", wanted);
    Problems problems = new Problems("x");
    YamlTree tree = YamlReader.read(withAll(), Set.of("demonstration"), problems).orElseThrow();
    Set<String> shown = new TreeSet<>();
    shown(tree.root(), "", shown);
    assertThat(wanted).hasSizeGreaterThan(70).contains("/joint-use/responsible/address");
    assertThat(shown)
        .as("show the new key in src/main/resources/org/kohyo/content/society-starter.yaml")
        .containsAll(wanted);
  }

  private static void shown(JsonNode node, String at, Set<String> keys) {
    node.properties()
        .forEach(
            member -> {
              keys.add(at + "/" + member.getKey());
              shown(member.getValue(), at + "/" + member.getKey(), keys);
            });
    if (node.isArray()) {
      node.forEach(item -> shown(item, at, keys));
    }
  }

  private static void keys(JsonNode schema, String at, Set<String> keys) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String key = at + "/" + property.getKey();
              keys.add(key);
              keys(property.getValue(), key, keys);
              keys(property.getValue().path("items"), key, keys);
            });
  }

  @Test
  void anOfficerFindsWhatIsRequiredAndWhatTheLawWantsFirst() {
    List<Integer> places = new ArrayList<>();
    for (String key :
        List.of("\nname:", "\nself:", "# address:", "\nnotices:", "# contacts:", "# fees:")) {
      places.add(starter().indexOf(key));
    }
    assertThat(places).doesNotContain(-1).isSorted();
  }

  @Test
  void examplesAreFictional() {
    assertThat(starter())
        .doesNotContainPattern("https?://(?!www\\.example\\.jp/)")
        .doesNotContainPattern("@(?!example\\.jp)")
        .doesNotContainPattern(": 0[0-9]+-(?!0000)[0-9]+-");
  }

  @Test
  void aPolicyWithoutExamplesStillGivesAValidFile() {
    NewSociety society =
        new NewSociety("x", "@name@ $1", Optional.of("よみ"), Optional.of("健保"), List.of());
    String text =
        StarterText.of(society, List.of("n"), StarterExamples.of(Optional.empty(), DAY), DAY);
    Problems problems = new Problems("x");
    YamlTree tree = YamlReader.read(text, Set.of(), problems).orElseThrow();
    assertThat(problems.hasErrors()).isFalse();
    assertThat(tree.root().path("name").asString()).isEqualTo("@name@ $1");
    assertThat(tree.root().path("reading").asString()).isEqualTo("よみ");
  }
}
