package org.kohyo.content;

import org.kohyo.content.Units.Kind;
import org.kohyo.policy.Adjustment.Add;

/** Whether something can be added where a society wants it. */
final class AdditionCheck {

  private AdditionCheck() {}

  /**
   * Reports an addition beside something that no list of additions holds, a category's purpose
   * outside of its category, and a label that is missing or would never be shown.
   */
  static void check(
      Add add, Kind anchor, String at, String anchorAt, Positions positions, Problems problems) {
    switch (anchor) {
      case PURPOSE, MEASURE -> {
        if (add.id().contains("/")) {
          problems.error(
              ContentRule.INVALID_VALUE,
              positions.of(at + "/add"),
              "content.add-with-slash",
              add.id());
        }
      }
      case CATEGORY_PURPOSE -> {
        String category = add.anchor().id().substring(0, add.anchor().id().indexOf('/') + 1);
        if (!add.id().startsWith(category)) {
          problems.error(
              ContentRule.INVALID_VALUE,
              positions.of(at + "/add"),
              "content.add-other-category",
              add.id(),
              category);
        }
      }
      default ->
          problems.error(
              ContentRule.INVALID_VALUE,
              positions.of(anchorAt),
              "content.add-not-here",
              add.anchor().id());
    }
    if (anchor == Kind.MEASURE && add.label().isEmpty()) {
      problems.error(ContentRule.MISSING_KEY, positions.of(at), "content.missing-label", add.id());
    } else if (anchor != Kind.MEASURE && add.label().isPresent()) {
      problems.error(
          ContentRule.UNKNOWN_KEY, positions.ofKey(at + "/label"), "content.useless-label");
    }
  }
}
