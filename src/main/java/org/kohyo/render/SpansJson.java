package org.kohyo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Placeholder;

/** The text of a unit of {@code notice.json}. */
final class SpansJson {

  private SpansJson() {}

  /** A unit; its text and links have to agree with its spans. */
  static Unit unit(JsonObject node, String id, String... besides) throws DamagedNoticeException {
    node.only(
        Stream.concat(Stream.of("id", "text", "links", "spans"), Stream.of(besides))
            .toArray(String[]::new));
    String text = node.textOrEmpty("text");
    Unit unit = node.has("spans") ? new Unit(id, spans(node, "spans")) : Unit.of(id, text);
    if (!unit.text().equals(text)) {
      throw node.damaged("text");
    }
    List<Span.Anchor> links =
        unit.spans().stream()
            .filter(Span.Anchor.class::isInstance)
            .map(Span.Anchor.class::cast)
            .toList();
    List<JsonObject> named = node.has("links") ? node.objects("links") : List.of();
    if (named.size() != links.size()) {
      throw node.damaged("links");
    }
    for (int i = 0; i < links.size(); i++) {
      named.get(i).only("label", "target");
      if (!named.get(i).textOrEmpty("label").equals(links.get(i).text())
          || !named.get(i).text("target").equals(links.get(i).target())) {
        throw node.damaged("links");
      }
    }
    return unit;
  }

  private static List<Span> spans(JsonObject node, String key) throws DamagedNoticeException {
    List<Span> spans = new ArrayList<>();
    for (JsonObject span : node.objects(key)) {
      spans.add(span(span));
    }
    return spans;
  }

  private static Span span(JsonObject node) throws DamagedNoticeException {
    if (node.has("strong")) {
      node.only("strong");
      return new Span.Strong(spans(node, "strong"));
    } else if (node.has("link")) {
      node.only("link", "target", "placeholder");
      return new Span.Anchor(
          spans(node, "link"),
          node.target("target"),
          node.has("placeholder") ? Optional.of(placeholder(node)) : Optional.empty());
    } else if (node.has("value")) {
      node.only("value", "placeholder");
      return new Span.Value(node.textOrEmpty("value"), placeholder(node));
    } else if (node.has("time")) {
      node.only("time", "date");
      return new Span.Time(node.textOrEmpty("time"), node.day("date"));
    }
    node.only("plain");
    return new Span.Plain(node.textOrEmpty("plain"));
  }

  private static Placeholder placeholder(JsonObject node) throws DamagedNoticeException {
    return Placeholder.of(node.text("placeholder")).orElseThrow(() -> node.damaged("placeholder"));
  }
}
