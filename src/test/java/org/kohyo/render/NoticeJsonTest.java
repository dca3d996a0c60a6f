package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.testing.Golden;

class NoticeJsonTest {

  private static final String JSON = json(Optional.empty());

  private static String json(Optional<String> text) {
    return new String(bytes(text, Optional.empty()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Optional<String> text, Optional<LocalDate> from) {
    return new NoticeJson().bytes(Shapes.notice(text, true), from);
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = NoticeJson.class.getResourceAsStream("notice.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void followsItsSchema() throws IOException {
    assertThat(schema().validate(JSON, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(json(Optional.of(Shapes.SCRIPT)), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryKey_andEveryTypeOfBlock() throws IOException {
    assertThat(schema().validate(JSON.replace("\"mark\"", "\"marks\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema().validate(JSON.replace("\"contact\",", "\"card\","), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void namesTheFirstDayOfItsEdition_whereThatIsKnown() throws IOException {
    byte[] dated = bytes(Optional.empty(), Optional.of(LocalDate.of(2024, 12, 2)));
    String json = new String(dated, StandardCharsets.UTF_8);
    assertThat(json).contains("\"from\" : \"2024-12-02\"");
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    assertThat(JSON).doesNotContain("edition");
  }

  @Test
  void readsAsDecided() throws IOException {
    Golden.check(Path.of("src/test/resources/org/kohyo/render/golden/notice.json"), JSON);
    assertThat(JSON).contains(Shapes.NAME).endsWith("}\n").doesNotContain("\r", "\\u");
  }
}
