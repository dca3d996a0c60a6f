package org.kohyo.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.render.NoticeJson;
import org.kohyo.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

  private static String json(Report report, Language language) {
    return new String(
        new ReportJson().bytes(report, Messages.in(language)), StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = NoticeJson.class.getResourceAsStream("report.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void readsAsDecided_inBothLanguages() throws IOException {
    Path golden = Path.of("src/test/resources/org/kohyo/render/golden");
    Golden.check(golden.resolve("report.json"), json(Reports.sample(), Language.JA));
    Golden.check(golden.resolve("report.en.json"), json(Reports.sample(), Language.EN));
  }

  @Test
  void followsItsSchema() throws IOException {
    Report empty = new Report(Reports.DAY, List.of(), List.of(), List.of());
    for (Report report : List.of(Reports.sample(), Reports.large(3, 4, 5), empty)) {
      assertThat(schema().validate(json(report, Language.JA), InputFormat.JSON)).isEmpty();
    }
    String sample = json(Reports.sample(), Language.JA);
    for (String key : List.of("silenced", "concerns", "article", "not-applicable", "hint")) {
      String other = sample.replace("\"" + key + "\"", "\"" + key + "s\"");
      assertThat(schema().validate(other, InputFormat.JSON)).as(key).isNotEmpty();
    }
  }

  @Test
  void aFindingStandsOnce_withAllThatItConcerns() {
    JsonNode findings = JsonMapper.builder().build().readTree(json(Reports.sample(), Language.JA));
    JsonNode policy =
        findings
            .get("findings")
            .valueStream()
            .filter(f -> f.get("path").asString().endsWith("measures.yaml"))
            .reduce(
                (one, two) -> {
                  throw new AssertionError("twice");
                })
            .orElseThrow();
    assertThat(policy.get("open").asBoolean()).isTrue();
    assertThat(policy.get("concerns").valueStream().map(c -> c.get("society").asString()))
        .containsExactly("jrc", "mihon-kenpo");
    assertThat(policy.get("concerns").valueStream().map(c -> c.has("silenced")))
        .containsExactly(false, true);
  }

  @Test
  void hostileCharactersAreShownAsCodes() {
    assertThat(json(Reports.sample(), Language.JA))
        .contains("<U+202E><U+0000><U+000A>")
        .doesNotContain("\u202E", "\\u0000", "\r");
  }
}
