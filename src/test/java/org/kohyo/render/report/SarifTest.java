package org.kohyo.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Language;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;
import org.kohyo.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifTest {

  private static final Path OWN = Path.of("src/test/resources/org/kohyo/render");

  private static String sarif(Report report, Language language) {
    return new String(
        new Sarif().bytes(report, Messages.in(language), "0.1.0"), StandardCharsets.UTF_8);
  }

  private static List<JsonNode> results(Report report) {
    JsonNode root = JsonMapper.builder().build().readTree(sarif(report, Language.JA));
    return root.get("runs").get(0).get("results").valueStream().toList();
  }

  private static void check(Path schema, SpecificationVersion draft) throws IOException {
    Schema read =
        SchemaRegistry.withDefaultDialect(draft)
            .getSchema(Files.readString(schema), InputFormat.JSON);
    Report empty = new Report(Reports.DAY, List.of(), List.of(), List.of());
    for (Report report : List.of(Reports.sample(), Reports.large(3, 4, 5), empty)) {
      for (Language language : Language.values()) {
        assertThat(read.validate(sarif(report, language), InputFormat.JSON)).isEmpty();
      }
    }
    String broken = sarif(Reports.sample(), Language.JA).replace("\"note\"", "\"advice\"");
    assertThat(read.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void readsAsDecided() throws IOException {
    Path golden = OWN.resolve("golden");
    Golden.check(golden.resolve("report.sarif"), sarif(Reports.sample(), Language.JA));
    Golden.check(golden.resolve("report.en.sarif"), sarif(Reports.sample(), Language.EN));
  }

  @Test
  void holdsWhatIsUsedOfTheStandard() throws IOException {
    check(OWN.resolve("sarif-subset.schema.json"), SpecificationVersion.DRAFT_2020_12);
  }

  /** The standard's own schema is not ours to pass on: name a copy of it to ask it too. */
  @Test
  @EnabledIfSystemProperty(named = "kohyo.sarif.schema", matches = ".+")
  void followsTheStandardsSchema() throws IOException {
    check(Path.of(System.getProperty("kohyo.sarif.schema")), SpecificationVersion.DRAFT_4);
  }

  @Test
  void aFindingOnAMovedLine_hasTheSameFingerprint_andTwoEqualOnesHaveTwo() {
    List<String> before = fingerprints(3, 9);
    assertThat(fingerprints(13, 90)).isEqualTo(before);
    assertThat(before).doesNotHaveDuplicates();
  }

  private static List<String> fingerprints(int... lines) {
    List<Finding> findings =
        java.util.Arrays.stream(lines)
            .mapToObj(
                line ->
                    Finding.error(
                        "duplicate-key",
                        new Location("content/policy/purposes.yaml", line, 3),
                        Message.of("content.duplicate-key", "id", String.valueOf(line - 1))))
            .toList();
    return results(new Report(Reports.DAY, List.of(), List.of(), findings)).stream()
        .map(r -> r.get("partialFingerprints").get("kohyoFinding/v1").asString())
        .toList();
  }

  @Test
  void aQuotedLinkIsNoLink() {
    Finding finding =
        new Finding(
            "unknown-id",
            Severity.WARNING,
            Location.ofFile("a.yaml"),
            Message.of("content.unknown-unit", "[here](https://evil.example/){0}"),
            Optional.empty());
    String text =
        results(new Report(Reports.DAY, List.of(), List.of(), List.of(finding)))
            .get(0)
            .get("message")
            .get("text")
            .asString();
    assertThat(text).contains("[here] (https://evil.example/){{0}}");
  }

  @Test
  void rulesAreThoseOfTheResults() {
    JsonNode run =
        JsonMapper.builder().build().readTree(sarif(Reports.sample(), Language.JA)).get("runs");
    JsonNode rules = run.get(0).get("tool").get("driver").get("rules");
    for (JsonNode result : results(Reports.sample())) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "content/societies/髙 島.yaml, content/societies/%E9%AB%99%20%E5%B3%B6.yaml, true",
    "a:b%?#.yaml, a%3Ab%25%3F%23.yaml, true",
    "/home/a b/c.yaml, file:///home/a%20b/c.yaml, false",
    "C:/a/c.yaml, file:///C:/a/c.yaml, false"
  })
  void pathsBecomeAddresses(String path, String uri, boolean relative) {
    assertThat(FileUri.of(path)).isEqualTo(new FileUri(uri, relative));
  }
}
