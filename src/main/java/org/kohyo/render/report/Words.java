package org.kohyo.render.report;

import java.time.LocalDate;
import java.util.Locale;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report.State;
import org.kohyo.policy.EraDate;
import org.kohyo.render.Labels;
import org.kohyo.render.report.ReportView.CellView;

/**
 * The texts of findings in one language. They quote files that anybody may have written, so control
 * and direction characters are shown as codes in every form.
 *
 * @param messages the language
 */
record Words(Messages messages) {

  /** What is wrong. */
  String message(Finding finding) {
    return FindingPrinter.visible(messages.text(finding.message()));
  }

  /** How to mend it; empty when nobody knows. */
  String hint(Finding finding) {
    return finding.hint().map(h -> FindingPrinter.visible(messages.text(h))).orElse("");
  }

  /** The day as people read it, such as 令和8年11月22日（2026年） or 2026-11-22. */
  String day(LocalDate day) {
    return messages.language() == Language.JA
        ? EraDate.text(day) + "（" + day.getYear() + "年）"
        : day.toString();
  }

  /** A state as a page shows it. */
  static CellView cell(State state, Labels labels) {
    String key = key(state);
    return new CellView(key, labels.text(key));
  }

  /** The name of a value as programs know it, such as {@code not-applicable}. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
