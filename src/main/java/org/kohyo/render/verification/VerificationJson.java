package org.kohyo.render.verification;

import java.util.Optional;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.render.PrettyJson;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Difference;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.render.verification.Verification.Subject;
import org.kohyo.render.verification.Verification.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of published files, for programs: {@code verification.schema.json}. */
public final class VerificationJson {

  /** The version of this format. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * UTF-8, ends with a line feed; the same verification gives the same bytes.
   *
   * @param messages the language of what is for people
   */
  public byte[] bytes(Verification verification, Messages messages) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("day", verification.day().toString());
    root.put("result", verification.result().key());
    ObjectNode counts = root.putObject("counts");
    for (State.Gravity gravity : State.Gravity.values()) {
      counts.put(gravity.key(), verification.with(gravity).size());
    }
    ArrayNode targets = root.putArray("targets");
    verification.checked().forEach(c -> checked(targets.addObject(), c, messages));
    ArrayNode remarks = root.putArray("remarks");
    verification
        .remarks()
        .forEach(
            r ->
                remark(
                    remarks.addObject().put("target", FindingPrinter.visible(r.target())),
                    r,
                    messages));
    return PrettyJson.bytes(root);
  }

  private static void checked(ObjectNode node, Checked checked, Messages messages) {
    node.put("target", FindingPrinter.visible(checked.target()));
    node.put("state", checked.state().key());
    checked.subject().ifPresent(s -> subject(node.putObject("notice"), s));
    term(node, "due", checked.due());
    term(node, "shown", checked.shown());
    checked.other().ifPresent(s -> subject(node.putObject("shows-instead"), s));
    checked.outdatedSince().ifPresent(day -> node.put("outdated-since", day.toString()));
    if (checked.units() > 0) {
      node.put("units", checked.units()).put("matching", checked.matching());
    }
    ArrayNode remarks = node.putArray("remarks");
    checked.remarks().forEach(r -> remark(remarks.addObject(), r, messages));
    ArrayNode differences = node.putArray("differences");
    for (Difference difference : checked.differences()) {
      differences
          .addObject()
          .put("item", FindingPrinter.visible(difference.id()))
          .put("fate", difference.fate())
          .put("place", FindingPrinter.visible(difference.place()))
          .put("expected", whole(difference.expected()))
          .put("read", whole(difference.read()));
    }
  }

  private static void subject(ObjectNode node, Subject subject) {
    node.put("society", FindingPrinter.visible(subject.society()));
    node.put("name", FindingPrinter.visible(subject.name()));
    node.put("kind", FindingPrinter.visible(subject.notice()));
    node.put("title", FindingPrinter.visible(subject.title()));
  }

  private static void term(ObjectNode node, String key, Optional<Term> term) {
    if (term.isPresent()) {
      ObjectNode object = node.putObject(key);
      term.get().from().ifPresent(day -> object.put("from", day.toString()));
      term.get().until().ifPresent(day -> object.put("until", day.toString()));
    }
  }

  private static void remark(ObjectNode node, Remark remark, Messages messages) {
    node.put("name", remark.name()).put("grave", remark.grave());
    node.put("message", FindingPrinter.visible(messages.text(remark.text())));
    node.put("hint", FindingPrinter.visible(messages.text(remark.text().hint())));
  }

  /** Exact, but for halves of pairs: they are no characters, and no UTF-8 can hold them. */
  private static String whole(String text) {
    boolean halves =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return halves ? FindingPrinter.visible(text) : text;
  }
}
