package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.Successor;
import org.kohyo.render.HtmlRenderer.Around;
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
  void tellsThatTheSocietyIsNoMore_withoutAnotherDigest() throws Exception {
    Notice notice = Shapes.notice(Optional.empty(), true);
    for (Optional<Successor> successor :
        List.of(
            Optional.<Successor>empty(),
            Optional.of(new Successor("other", "見本統合健康保険組合", Optional.empty())),
            Optional.of(new Successor("other", "見本統合健康保険組合", Optional.of("https://x.example/"))))) {
      Notice each =
          new Notice(
              notice.society().with(ended(successor)),
              notice.kind(),
              notice.title(),
              notice.shortTitle(),
              notice.sections());
      byte[] bytes =
          new NoticeJson()
              .bytes(
                  each,
                  Optional.empty(),
                  NoticeDigest.whole(each),
                  new Around(Optional.empty(), Optional.empty(), true));
      String json = new String(bytes, StandardCharsets.UTF_8);
      assertThat(json).contains("\"until\" : \"2027-03-31\"");
      assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
      assertThat(NoticeJsonReader.read(bytes).sameText(notice)).isTrue();
      byte[] wrong = json.replace("2027-03-31", "soon").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> NoticeJsonReader.read(wrong))
          .isInstanceOf(DamagedNoticeException.class);
    }
  }

  private static Presence ended(Optional<Successor> successor) {
    return new Presence(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.of(LocalDate.of(2027, 3, 31)),
        successor,
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void readsAsDecided() throws IOException {
    Golden.check(Path.of("src/test/resources/org/kohyo/render/golden/notice.json"), JSON);
    assertThat(JSON).contains(Shapes.NAME).endsWith("}\n").doesNotContain("\r", "\\u");
  }
}
