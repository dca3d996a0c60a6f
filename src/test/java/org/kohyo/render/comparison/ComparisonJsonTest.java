package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.compare.Change;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.render.NoticeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonTest {

  private static String json(Cases.Case sample) {
    return new String(
        new ComparisonJson().bytes(sample.differences(), sample.tables()), StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = NoticeJson.class.getResourceAsStream("comparison.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void followsItsSchema(Cases.Case sample) throws IOException {
    assertThat(schema().validate(json(sample), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryKey_andEveryTypeOfChange() throws IOException {
    String json = json(Cases.of("every-kind"));
    for (String word :
        List.of(
            "reused",
            "legal-basis",
            "decided-on",
            "follows",
            "notation-only",
            "placeholder",
            "added",
            "removed",
            "amended",
            "moved",
            "canonical",
            "purpose",
            "strong")) {
      String other = json.replace("\"" + word + "\"", "\"" + word + "s\"");
      assertThat(other).as(word).isNotEqualTo(json);
      assertThat(schema().validate(other, InputFormat.JSON)).as(word).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void everyTextIsThere_characterByCharacter(Cases.Case sample) {
    JsonNode groups = JsonMapper.builder().build().readTree(json(sample)).get("groups");
    for (int g = 0; g < sample.tables().size(); g++) {
      List<Change> changes = sample.differences().groups().get(g).comparison().changes();
      JsonNode written = groups.get(g).get("changes");
      assertThat(written).hasSize(changes.size());
      for (int i = 0; i < changes.size(); i++) {
        if (changes.get(i) instanceof Change.Amended amended) {
          assertThat(written.get(i).at("/before/text").asString())
              .isEqualTo(amended.before().text());
          assertThat(written.get(i).at("/after/mark").asString(""))
              .isEqualTo(amended.after().mark());
        }
      }
      int next = 0;
      for (TableRow row : sample.tables().get(g).rows()) {
        if (row instanceof TableRow.Unit unit) {
          JsonNode entry = groups.get(g).get("units").get(next++);
          assertThat(runs(entry.at("/after/runs"))).isEqualTo(unit.after().runs());
          assertThat(runs(entry.at("/before/runs"))).isEqualTo(unit.before().runs());
          assertThat(changes.get(entry.at("/changes/0").asInt())).isEqualTo(unit.changes().get(0));
        }
      }
    }
  }

  private static List<Run> runs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(run -> new Run(run.get("text").asString(), run.get("changed").asBoolean()))
        .collect(Collectors.toList());
  }
}
