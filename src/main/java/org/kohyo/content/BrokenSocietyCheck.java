package org.kohyo.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import tools.jackson.databind.JsonNode;

/**
 * References of a society's file that its schema already found fault with: it never becomes a
 * record, yet the officer should hear of everything in one run. Only what is plainly unknown is
 * reported; the rest waits until the file is whole.
 */
final class BrokenSocietyCheck {

  private static final List<String> UNIT_KEYS =
      List.of("omit", "reword", "move", "before", "after");

  private final YamlTree tree;
  private final Problems problems;

  private BrokenSocietyCheck(YamlTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  private void notices(JsonNode owner, String at, Units units) {
    JsonNode ids = owner.path("notices");
    for (int i = 0; i < ids.size(); i++) {
      known(ids.get(i), at + "/notices/" + i, "content.unknown-notice", units.notices());
    }
  }

  static void check(YamlTree tree, Units units, Problems problems) {
    BrokenSocietyCheck check = new BrokenSocietyCheck(tree, problems);
    JsonNode root = tree.root();
    check.numbers(root, new ValueReader(tree.positions(), problems, new PhoneParser()));
    check.notices(root, "", units);
    for (int i = 0; i < root.path("history").size(); i++) {
      check.notices(root.path("history").get(i), "/history/" + i, units);
    }
    JsonNode adjustments = root.path("adjustments");
    Set<String> own = new HashSet<>();
    adjustments.forEach(a -> own.add(a.path("add").asString("")));
    own.addAll(own.stream().map(id -> id + "/text").toList());
    List<String> known = Stream.concat(own.stream(), units.ids().stream()).toList();
    for (int i = 0; i < adjustments.size(); i++) {
      String at = "/adjustments/" + i + "/";
      for (String key : UNIT_KEYS) {
        check.known(adjustments.get(i).path(key), at + key, "content.unknown-unit", known);
      }
      check.known(
          adjustments.get(i).path("relabel"),
          at + "relabel",
          "content.unknown-group-kind",
          units.groupKinds());
    }
  }

  private void numbers(JsonNode root, ValueReader values) {
    values.insurerNumber(text(root, "/insurer-number"), "/insurer-number");
    values.postalCode(text(root, "/postal-code"), "/postal-code");
    values.phone(text(root, "/accredited-organisation/phone"), "/accredited-organisation/phone");
    for (int i = 0; i < root.path("contacts").size(); i++) {
      String at = "/contacts/" + i;
      values.postalCode(text(root, at + "/postal-code"), at + "/postal-code");
      values.phone(text(root, at + "/phone"), at + "/phone");
      values.phone(text(root, at + "/fax"), at + "/fax");
    }
  }

  /** A text, unless something is wrong with it already. */
  private Optional<String> text(JsonNode root, String pointer) {
    return root.at(pointer)
        .asStringOpt()
        .filter(t -> root.at(pointer).isString())
        .filter(t -> !problems.mentions(tree.positions().of(pointer)));
  }

  private void known(JsonNode value, String pointer, String key, List<String> choices) {
    if (value.isString()
        && !choices.contains(value.stringValue())
        && !problems.mentions(tree.positions().of(pointer))) {
      problems.error(
          ContentRule.UNKNOWN_ID,
          tree.positions().of(pointer),
          Message.of(key, value.stringValue()),
          Choices.hint(value.stringValue(), choices));
    }
  }
}
