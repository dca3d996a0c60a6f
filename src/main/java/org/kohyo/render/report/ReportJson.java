package org.kohyo.render.report;

import java.util.List;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.render.PrettyJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report for programs: {@code report.json}, described by {@code report.schema.json}. Every
 * finding stands in it once, with all that it concerns.
 */
public final class ReportJson {

  /** Version of the format. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** UTF-8, ends with a line feed; the same report gives the same bytes. */
  public byte[] bytes(Report report, Messages messages) {
    Words words = new Words(messages);
    List<Entry> entries = Entry.of(report);
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("day", report.day().toString());
    counts(root.putObject("counts"), Counts.of(entries));
    ArrayNode requirements = root.putArray("requirements");
    for (Column column : report.requirements()) {
      requirements
          .addObject()
          .put("id", column.id())
          .put("title", visible(column.title()))
          .put("article", visible(column.article()));
    }
    ArrayNode societies = root.putArray("societies");
    report.societies().forEach(s -> society(societies.addObject(), s));
    ArrayNode findings = root.putArray("findings");
    entries.forEach(e -> entry(findings.addObject(), e, words));
    return PrettyJson.bytes(root);
  }

  private static void society(ObjectNode node, SocietyReport society) {
    node.put("id", society.id()).put("name", visible(society.name()));
    counts(node.putObject("counts"), Counts.of(Entry.of(society)));
    ObjectNode states = node.putObject("requirements");
    for (Cell cell : society.cells()) {
      states.put(cell.requirement(), Words.key(cell.state()));
    }
  }

  private static void counts(ObjectNode node, Counts counts) {
    node.put("error", counts.error())
        .put("warning", counts.warning())
        .put("advice", counts.advice())
        .put("silenced", counts.silenced());
  }

  private static void entry(ObjectNode node, Entry entry, Words words) {
    Finding finding = entry.finding();
    node.put("rule", finding.rule())
        .put("severity", Words.key(finding.severity()))
        .put("open", entry.isOpen())
        .put("path", visible(finding.location().path()))
        .put("line", finding.location().line())
        .put("column", finding.location().column())
        .put("message", words.message(finding));
    if (finding.hint().isPresent()) {
      node.put("hint", words.hint(finding));
    }
    ArrayNode concerns = node.putArray("concerns");
    for (Remark remark : entry.remarks()) {
      ObjectNode concern = concerns.addObject().put("society", remark.society());
      putUnlessEmpty(concern, "notice", remark.notice());
      putUnlessEmpty(concern, "item", remark.item());
      remark.silenced().ifPresent(reason -> concern.put("silenced", visible(reason)));
    }
  }

  private static void putUnlessEmpty(ObjectNode node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, visible(value));
    }
  }

  private static String visible(String text) {
    return FindingPrinter.visible(text);
  }
}
