package org.kohyo.check;

import java.util.List;
import org.kohyo.policy.Law;

/** The rules about wording and typing. */
final class TextRules {

  private TextRules() {}

  /**
   * All of them.
   *
   * @param law whose outdated wordings are looked for
   */
  static List<Rule> all(Law law) {
    return List.of(
        new OutdatedWordings(law.wordings()),
        new Leftover(),
        new StraySpace(),
        new TypedListMarker(),
        new MixedSpelling(),
        new MixedWidth(),
        new UnbalancedBrackets(),
        new ContactsDiffer());
  }
}
