package org.kohyo.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohyo.notice.Block;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Society;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code notice.json} → the notice, exactly. What is read may have been written by anybody: it is
 * bounded, and refused as a whole when it isn't what {@link NoticeJson} writes.
 *
 * <p>Of the society only id, name, and whether it is a sample, are known again; of the edition, and
 * of the end of the society, nothing, since that is no part of the notice.
 */
public final class NoticeJsonReader {

  /** Longer ones are refused, in bytes; a long notice has about 100,000. */
  public static final int MAX_BYTES = 5_000_000;

  private static final int MAX_DEPTH = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_BYTES)
                          .maxTokenCount(500_000)
                          .maxNameLength(50)
                          .maxNumberLength(9)
                          .maxStringLength(100_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Set<String> ids = new HashSet<>();

  private NoticeJsonReader() {}

  /**
   * Reads a notice.
   *
   * @param bytes UTF-8
   * @throws DamagedNoticeException when it is no notice, too large or too deep, has an id twice, or
   *     isn't what its own digest says
   */
  public static Notice read(byte[] bytes) throws DamagedNoticeException {
    if (bytes.length > MAX_BYTES) {
      throw new DamagedNoticeException("");
    }
    try {
      return new NoticeJsonReader().notice(JsonObject.of(JSON.readTree(bytes), ""));
    } catch (JacksonException e) {
      throw new DamagedNoticeException("");
    }
  }

  private Notice notice(JsonObject root) throws DamagedNoticeException {
    root.only(
        "format",
        "society",
        "kind",
        "short-title",
        "edition",
        "digest",
        "check-number",
        "title",
        "sections");
    root.format(NoticeJson.FORMAT);
    if (root.has("edition")) {
      JsonObject edition = root.object("edition");
      edition.only("from");
      edition.day("from");
    }
    JsonObject owner = root.object("society");
    owner.only("society-id", "name", "demonstration", "ended");
    if (owner.has("ended")) {
      ended(owner.object("ended"));
    }
    String kind = root.id("kind");
    Society society =
        new Society(
            owner.id("society-id"),
            owner.text("name"),
            Optional.empty(),
            "",
            List.of(kind),
            owner.flag("demonstration"),
            Optional.empty(),
            List.of(),
            List.of());
    Unit title = unit(root.object("title"));
    List<Section> sections = new ArrayList<>();
    for (JsonObject section : root.objects("sections")) {
      sections.add(section(section));
    }
    Notice notice = new Notice(society, kind, title, root.text("short-title"), sections);
    digest(root, notice);
    return notice;
  }

  private static void ended(JsonObject node) throws DamagedNoticeException {
    node.only("until", "successor");
    node.day("until");
    if (node.has("successor")) {
      JsonObject successor = node.object("successor");
      successor.only("society-id", "name", "address");
      successor.id("society-id");
      successor.text("name");
      if (successor.has("address")) {
        successor.target("address");
      }
    }
  }

  /** Notices that were kept before there were digests have none. */
  private static void digest(JsonObject root, Notice notice) throws DamagedNoticeException {
    if (root.has("digest") || root.has("check-number")) {
      String digest = NoticeDigest.whole(notice);
      if (!root.text("digest").equals(digest)) {
        throw root.damaged("digest");
      }
      if (!root.text("check-number").equals(CheckNumber.of(digest).digits())) {
        throw root.damaged("check-number");
      }
    }
  }

  private Section section(JsonObject node) throws DamagedNoticeException {
    node.only("number", "heading", "blocks");
    Unit heading = unit(node.object("heading"));
    List<Block> blocks = new ArrayList<>();
    for (JsonObject block : node.objects("blocks")) {
      blocks.add(block(block));
    }
    return new Section(heading.id(), node.textOrEmpty("number"), heading, blocks);
  }

  private Block block(JsonObject node) throws DamagedNoticeException {
    return switch (node.text("type")) {
      case "purpose-group" -> group(node);
      case "table" -> table(node);
      case "prose" -> prose(node);
      case "contact" -> contact(node);
      default -> throw node.damaged("type");
    };
  }

  private Block group(JsonObject node) throws DamagedNoticeException {
    node.only("type", "nature", "label", "items");
    JsonObject label = node.object("label");
    Unit unit = unit(label, "open", "close");
    List<Block.Item> items = new ArrayList<>();
    for (JsonObject item : node.objects("items")) {
      Unit text = unit(item, "explanations");
      items.add(
          new Block.Item(text, item.has("explanations") ? units(item, "explanations") : List.of()));
    }
    return new Block.PurposeGroup(
        unit.id(),
        node.choice("nature", GroupKind.Nature.class),
        label.textOrEmpty("open"),
        unit,
        label.textOrEmpty("close"),
        items);
  }

  private Block table(JsonObject node) throws DamagedNoticeException {
    node.only("type", "table", "rows");
    List<Block.Row> rows = new ArrayList<>();
    for (JsonObject row : node.objects("rows")) {
      row.only("heading", "cells");
      Unit heading = unit(row.object("heading"));
      List<Block.Cell> cells = new ArrayList<>();
      for (JsonObject cell : row.objects("cells")) {
        cell.only("separator", "units");
        cells.add(new Block.Cell(units(cell, "units"), cell.textOrEmpty("separator")));
      }
      rows.add(new Block.Row(heading, cells));
    }
    return new Block.Table(node.choice("table", Block.TableKind.class), rows);
  }

  private Block prose(JsonObject node) throws DamagedNoticeException {
    node.only("type", "statement", "nodes");
    List<Block.Node> nodes = new ArrayList<>();
    for (JsonObject part : node.objects("nodes")) {
      nodes.add(
          new Block.Node(
              part.choice("shape", Block.Shape.class),
              part.textOrEmpty("mark"),
              unit(part, "shape", "mark")));
    }
    return new Block.Prose(node.text("statement"), nodes);
  }

  private Block contact(JsonObject node) throws DamagedNoticeException {
    node.only("type", "contact", "fields");
    List<Block.Field> fields = new ArrayList<>();
    for (JsonObject field : node.objects("fields")) {
      fields.add(
          new Block.Field(
              field.choice("field", Block.FieldKind.class),
              unit(field, "field", "target"),
              field.has("target") ? field.target("target") : ""));
    }
    return new Block.ContactCard(node.text("contact"), fields);
  }

  private List<Unit> units(JsonObject node, String key) throws DamagedNoticeException {
    List<Unit> units = new ArrayList<>();
    for (JsonObject unit : node.objects(key)) {
      units.add(unit(unit));
    }
    return units;
  }

  private Unit unit(JsonObject node, String... besides) throws DamagedNoticeException {
    String id = node.text("id");
    if (!ids.add(id)) {
      throw node.damaged("id");
    }
    return SpansJson.unit(node, id, besides);
  }
}
