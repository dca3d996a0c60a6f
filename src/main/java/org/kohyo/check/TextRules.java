package org.kohyo.check;

import java.util.List;
import org.kohyo.check.TextRule.NoticeText;
import org.kohyo.finding.Remark;
import org.kohyo.policy.Law;

/** The rules about wording and typing. Notices are taken apart once for all of them. */
final class TextRules implements Rule {

  private final List<TextRule> rules;

  private TextRules(List<TextRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * All of them.
   *
   * @param law whose outdated wordings are looked for
   */
  static List<Rule> all(Law law) {
    return List.of(
        new TextRules(
            List.of(
                new OutdatedWordings(law.wordings()),
                new Leftover(),
                new StraySpace(),
                new TypedListMarker(),
                new MixedSpelling(),
                new MixedWidth(),
                new UnbalancedBrackets(),
                new ContactsDiffer())));
  }

  @Override
  public List<String> ids() {
    return rules.stream().flatMap(rule -> rule.ids().stream()).toList();
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<NoticeText> texts =
        subject.notices().stream().map(n -> new NoticeText(n, Passages.of(n))).toList();
    return rules.stream().flatMap(rule -> rule.check(subject, texts)).toList();
  }
}
