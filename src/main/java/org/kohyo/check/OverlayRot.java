package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Reword;
import org.kohyo.policy.Wording;

/**
 * A rewording was decided against a canonical wording ({@code replaces}). When that one changes,
 * the society's words may miss what is new: it is asked to look again.
 */
final class OverlayRot implements Rule {

  private static final String RULE = "overlay-rot";

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    List<Adjustment> adjustments = subject.society().adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      if (adjustments.get(i) instanceof Reword reword) {
        String at = "/adjustments/" + i;
        subject
            .canonical()
            .at(reword.id(), subject.day())
            .flatMap(today -> remark(subject, reword, today, at))
            .ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private static Optional<Remark> remark(Subject subject, Reword reword, Wording today, String at) {
    String society = subject.society().id();
    if (reword.replaces().isEmpty()) {
      return Optional.of(
          subject.onItem(
              reword.id(),
              at + "/reword",
              RULE,
              Severity.ADVICE,
              Message.of("check.missing-replaces", reword.id(), today.template(), society)));
    }
    return reword
        .replaces()
        .filter(then -> !then.equals(today.template()))
        .map(
            then ->
                subject.onItem(
                    reword.id(),
                    at + "/replaces",
                    RULE,
                    Severity.WARNING,
                    Message.of("check.overlay-rot", reword.id(), then, today.template(), society)));
  }
}
