package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Span;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonJson;
import org.kohyo.render.comparison.ComparisonMarkdown;
import org.kohyo.render.comparison.ComparisonText;
import org.kohyo.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who reads the JSON of any comparison can make the new notice out of the old one. */
class WrittenChangesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final About ABOUT = new About(About.Origin.CANONICAL, Optional.empty());

  private static Differences differences(Notice before, Notice after) {
    Comparison comparison =
        new Comparer()
            .compare(
                Optional.of(RandomNotices.side(before)), Optional.of(RandomNotices.side(after)));
    Version version = new Version("", Optional.of(RandomNotices.DAY));
    List<Group> groups =
        comparison.same()
            ? List.of()
            : List.of(new Group(comparison, List.of(new Member("mihon", "見本健康保険組合"))));
    return new Differences(
        version, version, Differences.Standing.IN_FORCE, groups, 1, List.of(), List.of());
  }

  @Test
  void theyTurnTheOldNoticeIntoTheNewOne_andFollowTheSchema() throws IOException {
    Schema schema = schema();
    Samples.check(
        300,
        samples -> {
          RandomNotices random = new RandomNotices(samples);
          Notice before = random.notice();
          Notice after = samples.below(2) == 0 ? random.edited(before) : random.notice();
          String json =
              new String(
                  new ComparisonJson().bytes(differences(before, after)), StandardCharsets.UTF_8);
          assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
          List<Change> changes = new ArrayList<>();
          JSON.readTree(json).at("/groups/0/changes").forEach(node -> changes.add(change(node)));
          assertThat(Application.apply(NoticeTree.of(before), changes))
              .isEqualTo(NoticeTree.of(after));
        });
  }

  @Test
  void anyComparisonIsShown() throws IOException {
    Labels labels = Labels.read(TemplateSource.shipped());
    Samples.check(
        100,
        samples -> {
          RandomNotices random = new RandomNotices(samples);
          Notice before = random.notice();
          Differences differences = differences(before, random.edited(before));
          for (boolean collapsed : List.of(true, false)) {
            TableOptions options = new TableOptions(true, true, true, collapsed);
            String text = new ComparisonText(labels).text(differences, options, 100, false);
            String markdown =
                new ComparisonMarkdown(labels)
                    .text(differences, options, ComparisonMarkdown.GITHUB_LIMIT);
            assertThat(text.isBlank() || markdown.isBlank()).isFalse();
            assertThat(markdown.length()).isLessThanOrEqualTo(ComparisonMarkdown.GITHUB_LIMIT);
          }
        });
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = NoticeJson.class.getResourceAsStream("comparison.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static Change change(JsonNode node) {
    String id = node.get("id").asString();
    return switch (node.get("type").asString()) {
      case "added" ->
          new Change.Added(
              piece(id, node.get("after")),
              place(node.get("to")),
              ABOUT,
              node.get("reused").asBoolean());
      case "removed" ->
          new Change.Removed(
              piece(id, node.get("before")),
              place(node.get("from")),
              ABOUT,
              node.get("reused").asBoolean());
      case "amended" ->
          new Change.Amended(
              piece(id, node.get("before")),
              piece(id, node.get("after")),
              place(node.get("to")),
              ABOUT);
      case "moved" ->
          new Change.Moved(
              piece(id, node.get("before")),
              piece(id, node.get("after")),
              place(node.get("from")),
              place(node.get("to")),
              ABOUT);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static Place place(JsonNode node) {
    return new Place(node.get("parent").asString(), node.get("index").asInt());
  }

  private static Piece piece(String id, JsonNode node) {
    List<Span> spans = new ArrayList<>();
    if (node.has("spans")) {
      node.get("spans").forEach(span -> spans.add(span(span)));
    } else if (node.has("text")) {
      spans.add(new Span.Plain(node.get("text").asString()));
    }
    return new Piece(
        id,
        Piece.Role.valueOf(node.get("role").asString().toUpperCase(Locale.ROOT).replace('-', '_')),
        node.path("detail").asString(""),
        node.path("mark").asString(""),
        node.path("tail").asString(""),
        node.path("target").asString(""),
        spans);
  }

  private static Span span(JsonNode node) {
    String text = node.path("text").asString("");
    List<Span> inner = new ArrayList<>();
    node.path("spans").forEach(span -> inner.add(span(span)));
    Optional<Placeholder> placeholder = Placeholder.of(node.path("placeholder").asString(""));
    return switch (node.get("type").asString()) {
      case "plain" -> new Span.Plain(text);
      case "value" -> new Span.Value(text, placeholder.orElseThrow());
      case "time" -> new Span.Time(text, LocalDate.parse(node.get("date").asString()));
      case "strong" -> new Span.Strong(inner);
      case "link" -> new Span.Anchor(inner, node.get("target").asString(), placeholder);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }
}
