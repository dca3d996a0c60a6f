package org.kohyo.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Block;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Presence;
import org.kohyo.render.HtmlRenderer.Around;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice for programs: {@code notice.json}, described by {@code notice.schema.json}. Every object
 * with {@code id} and {@code text} is a unit; units come in reading order. Nothing that the public
 * reads is lost: {@link NoticeJsonReader} makes the notice again.
 */
public final class NoticeJson {

  /** Version of the format. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * UTF-8, ends with a line feed.
   *
   * @param from first day of the edition, in Japanese time, where it is known
   */
  public byte[] bytes(Notice notice, Optional<LocalDate> from) {
    return bytes(notice, from, NoticeDigest.whole(notice), Around.NONE);
  }

  /**
   * The same, where the notice's digest is at hand.
   *
   * @param digest as {@link NoticeDigest#whole} gives it
   * @param around whether the society is no more, and where the site is
   */
  public byte[] bytes(Notice notice, Optional<LocalDate> from, String digest, Around around) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    ObjectNode society = root.putObject("society");
    society
        .put("society-id", notice.society().id())
        .put("name", notice.society().name())
        .put("demonstration", notice.society().demonstration());
    if (around.over()) {
      ended(society.putObject("ended"), notice.society().presence(), around.root());
    }
    root.put("kind", notice.kind());
    root.put("short-title", notice.shortTitle());
    from.ifPresent(day -> root.putObject("edition").put("from", day.toString()));
    root.put("digest", digest).put("check-number", CheckNumber.of(digest).digits());
    put(root.putObject("title"), notice.title());
    ArrayNode sections = root.putArray("sections");
    notice.sections().forEach(s -> section(sections.addObject(), s));
    return PrettyJson.bytes(root);
  }

  private static void ended(ObjectNode node, Presence presence, Optional<String> baseUrl) {
    node.put("until", presence.until().orElseThrow().toString());
    presence
        .successor()
        .ifPresent(
            other -> {
              ObjectNode successor = node.putObject("successor");
              successor.put("society-id", other.id()).put("name", other.name());
              other.address(baseUrl).ifPresent(address -> successor.put("address", address));
            });
  }

  private static void section(ObjectNode node, Section section) {
    node.put("number", section.number());
    put(node.putObject("heading"), section.heading());
    ArrayNode blocks = node.putArray("blocks");
    section.blocks().forEach(b -> block(blocks.addObject(), b));
  }

  private static void block(ObjectNode node, Block block) {
    if (block instanceof Block.PurposeGroup group) {
      node.put("type", "purpose-group").put("nature", View.lower(group.nature()));
      put(
          node.putObject("label").put("open", group.open()).put("close", group.close()),
          group.label());
      ArrayNode items = node.putArray("items");
      for (Block.Item item : group.items()) {
        ObjectNode entry = put(items.addObject(), item.text());
        if (!item.explanations().isEmpty()) {
          units(entry.putArray("explanations"), item.explanations());
        }
      }
    } else if (block instanceof Block.Table table) {
      node.put("type", "table").put("table", View.lower(table.kind()));
      ArrayNode rows = node.putArray("rows");
      for (Block.Row row : table.rows()) {
        ObjectNode entry = rows.addObject();
        put(entry.putObject("heading"), row.heading());
        ArrayNode cells = entry.putArray("cells");
        for (Block.Cell cell : row.cells()) {
          ObjectNode target = cells.addObject();
          target.put("separator", cell.separator());
          units(target.putArray("units"), cell.units());
        }
      }
    } else if (block instanceof Block.Prose prose) {
      node.put("type", "prose").put("statement", prose.id());
      ArrayNode nodes = node.putArray("nodes");
      for (Block.Node part : prose.nodes()) {
        ObjectNode entry = nodes.addObject();
        entry.put("shape", View.lower(part.shape())).put("mark", part.mark());
        put(entry, part.unit());
      }
    } else if (block instanceof Block.ContactCard contact) {
      node.put("type", "contact").put("contact", contact.id());
      ArrayNode fields = node.putArray("fields");
      for (Block.Field field : contact.fields()) {
        ObjectNode entry = fields.addObject().put("field", View.lower(field.kind()));
        put(entry, field.unit());
        if (!field.target().isEmpty()) {
          entry.put("target", field.target());
        }
      }
    }
  }

  private static void units(ArrayNode target, List<Unit> units) {
    units.forEach(u -> put(target.addObject(), u));
  }

  private static ObjectNode put(ObjectNode node, Unit unit) {
    node.put("id", unit.id()).put("text", unit.text());
    List<Span.Anchor> links =
        unit.spans().stream()
            .filter(Span.Anchor.class::isInstance)
            .map(Span.Anchor.class::cast)
            .toList();
    if (!links.isEmpty()) {
      ArrayNode array = node.putArray("links");
      // "label", not "text": only units have a text
      links.forEach(l -> array.addObject().put("label", l.text()).put("target", l.target()));
    }
    if (!unit.equals(Unit.of(unit.id(), unit.text()))) {
      spans(node.putArray("spans"), unit.spans());
    }
    return node;
  }

  private static void spans(ArrayNode target, List<Span> spans) {
    for (Span span : spans) {
      ObjectNode node = target.addObject();
      if (span instanceof Span.Strong strong) {
        spans(node.putArray("strong"), strong.spans());
      } else if (span instanceof Span.Anchor anchor) {
        spans(node.putArray("link"), anchor.spans());
        node.put("target", anchor.target());
        anchor.placeholder().ifPresent(place -> node.put("placeholder", place.key()));
      } else if (span instanceof Span.Value value) {
        node.put("value", value.text()).put("placeholder", value.placeholder().key());
      } else if (span instanceof Span.Time time) {
        node.put("time", time.text()).put("date", time.date().toString());
      } else {
        node.put("plain", span.text());
      }
    }
  }
}
