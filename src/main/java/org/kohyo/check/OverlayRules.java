package org.kohyo.check;

import java.util.List;

/** The rules about how a society departs from the canonical policy. */
final class OverlayRules {

  private OverlayRules() {}

  /** All of them. */
  static List<Rule> all() {
    return List.of(new Deviations(), new OverlayRot());
  }
}
