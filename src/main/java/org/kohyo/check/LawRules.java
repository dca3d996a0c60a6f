package org.kohyo.check;

import java.util.List;

/** The rules of statutory completeness, one for each requirement of {@code content/law}. */
final class LawRules {

  private LawRules() {}

  /** All of them, in the order of the law. */
  static List<RequirementRule> all() {
    return List.of();
  }
}
