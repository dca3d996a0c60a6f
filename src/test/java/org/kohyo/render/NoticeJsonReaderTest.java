package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.notice.NoticeDigest;

/** Writing and reading give the same notice; everything else is refused. */
class NoticeJsonReaderTest {

  private static final String JSON =
      new String(
          new NoticeJson().bytes(Shapes.notice(Optional.empty(), true), Optional.empty()),
          StandardCharsets.UTF_8);

  /** Every shape there is, and every notice of the repository's societies. */
  static Stream<Notice> notices() {
    LoadedContent content = new ContentLoader().load(FolderSource.open(Path.of("content")));
    NoticeAssembler assembler =
        new NoticeAssembler(content.policy().orElseThrow(), content.locations());
    return Stream.concat(
        Stream.of(
            Shapes.notice(Optional.empty(), true),
            Shapes.notice(Optional.of(Shapes.SCRIPT), false)),
        content.societies().stream()
            .flatMap(s -> assembler.assemble(s, LocalDate.of(2026, 11, 22)).notices().stream()));
  }

  private static Notice read(String json) throws DamagedNoticeException {
    return NoticeJsonReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void readsBackAsItWas(Notice notice) throws Exception {
    byte[] bytes = new NoticeJson().bytes(notice, Optional.empty());
    Notice again = NoticeJsonReader.read(bytes);
    assertThat(again.sameText(notice)).isTrue();
    byte[] dated = new NoticeJson().bytes(notice, Optional.of(LocalDate.of(2026, 4, 1)));
    assertThat(NoticeJsonReader.read(dated).sameText(notice)).isTrue();
    assertThat(again.society().name()).isEqualTo(notice.society().name());
    assertThat(NoticeDigest.of(again)).isEqualTo(NoticeDigest.of(notice));
    assertThat(new NoticeJson().bytes(again, Optional.empty())).isEqualTo(bytes);
    assertThat(schemaErrors(new String(bytes, StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void itsOwnDigestIsHeldAgainstIt() throws Exception {
    isRefused(JSON.replace("請求の種類", "請求の種別").replace("】", "］"), "/digest");
    isRefused(
        JSON.replaceAll("\"check-number\" : \"[0-9]", "\"check-number\" : \"x"), "/check-number");
    isRefused(JSON.replaceAll("\"digest\"[^\n]*\n", ""), "/digest");
    isRefused(JSON.replaceAll("\"check-number\"[^\n]*\n", ""), "/check-number");
  }

  /** Those that were kept with approvals before there was any. */
  @Test
  void aNoticeWithoutADigestIsRead() throws Exception {
    String older = JSON.replaceAll(" *\"(digest|check-number)\"[^\n]*\n", "");
    assertThat(older).doesNotContain("kohyo-notice-1");
    assertThat(read(older).sameText(read(JSON))).isTrue();
  }

  private static List<?> schemaErrors(String json) throws IOException {
    try (InputStream stream = NoticeJson.class.getResourceAsStream("notice.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(json, InputFormat.JSON);
    }
  }

  private static void isRefused(String json, String where) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            DamagedNoticeException.class, e -> assertThat(e.where()).isEqualTo(where));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "[]", "1", "\"x\"", "{", "{}{}", "nonsense", "{\"a\":1,\"a\":2}"})
  void whatIsNoNoticeIsRefused(String json) {
    isRefused(json, "");
  }

  @Test
  void partOfANoticeIsRefused() {
    for (int length = 1; length < JSON.length() - 2; length += 97) {
      String part = JSON.substring(0, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(DamagedNoticeException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\" : 1 | \"format\" : 2 | /format",
        "\"format\" : 1 | \"format\" : \"1\" | /format",
        "\"kind\" : \"all-shapes\" | \"kind\" : \"../x\" | /kind",
        "\"kind\" : \"all-shapes\" | \"kynd\" : \"x\" | /kynd",
        "\"demonstration\" : true | \"demonstration\" : \"true\" | /society/demonstration",
        "\"society-id\" : \"kohyo-test\" | \"society-id\" : \"\" | /society/society-id",
        "\"number\" : \"1.\" | \"number\" : null | /sections/0/number",
        "\"type\" : \"prose\" | \"type\" : \"verse\" | /sections/2/blocks/0/type",
        "\"table\" : \"measures\" | \"table\" : \"MEASURES\" | /sections/1/blocks/1/table",
        "\"nature\" : \"internal\" | \"nature\" : \"INTERNAL\" | /sections/0/blocks/0/nature",
        "\"id\" : \"tables\" | \"id\" : \"groups\" | /sections/1/heading/id",
        "\"id\" : \"tables\" | \"id\" : 5 | /sections/1/heading/id",
        "\"text\" : \"利用目的\" | \"text\" : \"利用\\u0000目的\" | /sections/0/heading/text",
        "\"text\" : \"利用目的\" | \"text\" : \"利用\\ud842目的\" | /sections/0/heading/text",
        "\"plain\" : \"必ず\" | \"plain\" : \"決して\" | /sections/2/blocks/0/nodes/0/text",
        "\"label\" : \"開示の手続のページ\" | \"label\" : \"別\" | /sections/2/blocks/0/nodes/0/links",
        "\"target\" : \"tel:+81366721505\" | \"target\" : \"javascript:alert(1)\" | /sections/3/blocks/0/fields/5/target",
        "\"target\" : \"tel:+81366721505\" | \"target\" : \"https://a b/\" | /sections/3/blocks/0/fields/5/target",
      })
  void aChangedDocumentIsRefused_withItsPlace(String part, String instead, String where) {
    assertThat(JSON).contains(part);
    isRefused(JSON.replace(part, instead), where);
  }

  @Test
  void deepAndLargeDocumentsAreRefused() {
    isRefused("{\"sections\":" + "[".repeat(100_000), "");
    isRefused(" ".repeat(NoticeJsonReader.MAX_BYTES) + JSON, "");
    String strong = "{\"strong\":[".repeat(60) + "{\"plain\":\"x\"}" + "]}".repeat(60);
    isRefused("{\"title\":{\"id\":\"t\",\"text\":\"x\",\"spans\":[" + strong + "]}}", "");
  }
}
