package org.kohyo.render.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Location;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;
import org.kohyo.render.PrettyJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as a SARIF 2.1.0 log (OASIS Standard, with Errata 01), for code hosts and editors that
 * show findings beside the source.
 */
public final class Sarif {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /**
   * UTF-8, ends with a line feed; the same report gives the same bytes.
   *
   * @param version of this program
   */
  public byte[] bytes(Report report, Messages messages, String version) {
    List<Entry> entries = Entry.of(report);
    List<String> rules = entries.stream().map(e -> e.finding().rule()).distinct().sorted().toList();
    ObjectNode root = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    String language = messages.language().tag();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "kohyo").put("version", version).put("language", language);
    ArrayNode descriptors = driver.putArray("rules");
    rules.forEach(rule -> rule(descriptors.addObject(), rule, report));
    run.put("language", language).put("columnKind", "unicodeCodePoints");
    new Results(run.putArray("results"), rules, new Words(messages)).add(entries);
    return PrettyJson.bytes(root);
  }

  private static void rule(ObjectNode node, String rule, Report report) {
    String description =
        report.requirements().stream()
            .filter(c -> c.id().equals(rule))
            .map(c -> c.title() + "（" + c.article() + "）")
            .findFirst()
            .orElse(rule);
    node.put("id", rule).putObject("shortDescription").put("text", plain(description));
  }

  /**
   * What a viewer shows: nothing in it may become a link or a place to fill in (3.11.5, 3.11.6).
   */
  private static String plain(String text) {
    return FindingPrinter.visible(text).replace("](", "] (").replace("{", "{{").replace("}", "}}");
  }

  /** The results, added one after the other. */
  private static final class Results {

    private final ArrayNode results;
    private final List<String> rules;
    private final Words words;
    private final Map<String, Integer> seen = new HashMap<>();

    Results(ArrayNode results, List<String> rules, Words words) {
      this.results = results;
      this.rules = rules;
      this.words = words;
    }

    /** What is open and what is silenced of one finding are two results. */
    void add(List<Entry> entries) {
      for (Entry entry : entries) {
        String print = Fingerprint.of(entry.finding());
        String numbered = print + ":" + seen.merge(print, 1, Integer::sum);
        if (entry.isOpen()) {
          add(entry.finding(), entry.open(), numbered);
        }
        if (!entry.silenced().isEmpty()) {
          add(entry.finding(), entry.silenced(), numbered + ":silenced");
        }
      }
    }

    private void add(Finding finding, List<Remark> remarks, String fingerprint) {
      ObjectNode result = results.addObject();
      result.put("ruleId", finding.rule()).put("ruleIndex", rules.indexOf(finding.rule()));
      result.put("level", level(finding.severity()));
      String hint = words.hint(finding);
      String text = plain(words.message(finding));
      result.putObject("message").put("text", hint.isEmpty() ? text : text + "\n" + plain(hint));
      ObjectNode location = result.putArray("locations").addObject();
      physical(location.putObject("physicalLocation"), finding.location());
      if (!remarks.isEmpty()) {
        ArrayNode logical = location.putArray("logicalLocations");
        remarks.forEach(r -> logical(logical.addObject(), r));
      }
      result.putObject("partialFingerprints").put("kohyoFinding/v1", fingerprint);
      // An empty list says that nobody suppressed it, no list that nobody knows.
      ArrayNode suppressions = result.putArray("suppressions");
      remarks.stream()
          .flatMap(r -> r.silenced().stream())
          .distinct()
          .forEach(
              reason ->
                  suppressions
                      .addObject()
                      .put("kind", "external")
                      .put("status", "accepted")
                      .put("justification", FindingPrinter.visible(reason)));
    }

    private static String level(Severity severity) {
      return switch (severity) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case ADVICE -> "note";
      };
    }

    private static void physical(ObjectNode node, Location location) {
      FileUri.of(location.path()).putInto(node.putObject("artifactLocation"));
      if (location.line() > 0) {
        ObjectNode region = node.putObject("region").put("startLine", location.line());
        if (location.column() > 0) {
          region.put("startColumn", location.column());
        }
      }
    }

    private static void logical(ObjectNode node, Remark remark) {
      String kind =
          !remark.item().isEmpty() ? "item" : !remark.notice().isEmpty() ? "notice" : "society";
      String name =
          switch (kind) {
            case "item" -> remark.item();
            case "notice" -> remark.notice();
            default -> remark.society();
          };
      // Without a notice all of the society's are meant.
      String path =
          java.util.stream.Stream.of(
                  remark.society(),
                  remark.notice().isEmpty() && kind.equals("item") ? "*" : remark.notice(),
                  remark.item())
              .filter(s -> !s.isEmpty())
              .collect(java.util.stream.Collectors.joining("/"));
      node.put("name", FindingPrinter.visible(name))
          .put("fullyQualifiedName", FindingPrinter.visible(path))
          .put("kind", kind);
    }
  }
}
