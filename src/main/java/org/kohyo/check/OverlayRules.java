package org.kohyo.check;

import java.util.List;

/** The rules about what a society writes beside the canonical policy. */
final class OverlayRules {

  private OverlayRules() {}

  /** All of them. */
  static List<Rule> all() {
    return List.of(new Deviations(), new OverlayRot(), new HtmlTag());
  }
}
