package org.kohyo.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * What the fonts can't do for the texts of a society. The name comes again in titles and contacts:
 * one finding at its source is enough.
 *
 * @param <T> what is found in a text
 */
final class FontFindings<T> {

  private static final String NAME = "name";

  private final String rule;
  private final Severity severity;
  private final Memo<List<T>> found;
  private final BiFunction<String, T, Message> message;

  /**
   * Findings of one rule.
   *
   * @param look depends on the text alone
   * @param message of a unit's id and what was found in it
   */
  FontFindings(
      String rule,
      Severity severity,
      Function<String, List<T>> look,
      BiFunction<String, T, Message> message) {
    this.rule = rule;
    this.severity = severity;
    this.found = new Memo<>(text -> look.apply(text).stream().distinct().toList());
    this.message = message;
  }

  /** One for every unit and what is found in it. */
  List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    Set<T> inName = new LinkedHashSet<>(found.of(subject.society().name()));
    for (T what : inName) {
      remarks.add(subject.onSociety("/name", rule, severity, message.apply(NAME, what)));
    }
    for (Line line : subject.lines()) {
      for (T what : found.of(line.text())) {
        if (!inName.contains(what)) {
          Message text = message.apply(line.id(), what);
          remarks.add(subject.onUnit(line.notice(), line.id(), rule, severity, text));
        }
      }
    }
    return remarks;
  }
}
