package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Add;
import org.kohyo.policy.Adjustment.Move;
import org.kohyo.policy.Adjustment.NotInForce;
import org.kohyo.policy.Adjustment.Omit;
import org.kohyo.policy.Adjustment.Relabel;
import org.kohyo.policy.Adjustment.Reword;
import org.kohyo.policy.Wording;

/** Lists where a society departs from the canonical policy, so that somebody can see it at once. */
final class Deviations implements Rule {

  private static final String RULE = "deviation";

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    List<Adjustment> adjustments = subject.society().adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment adjustment = adjustments.get(i);
      if (adjustment instanceof NotInForce) {
        continue;
      }
      remarks.add(
          subject.onItem(
              item(adjustment),
              "/adjustments/" + i,
              RULE,
              Severity.ADVICE,
              message(subject, adjustment)));
    }
    return remarks;
  }

  private static String item(Adjustment adjustment) {
    if (adjustment instanceof Omit omit) {
      return omit.id();
    } else if (adjustment instanceof Reword reword) {
      return reword.id();
    } else if (adjustment instanceof Add add) {
      return add.id();
    } else if (adjustment instanceof Move move) {
      return move.id();
    }
    return ((Relabel) adjustment).groupKind();
  }

  private static Message message(Subject subject, Adjustment adjustment) {
    if (adjustment instanceof Omit omit) {
      return Message.of("check.deviation-omit", canonical(subject, omit.id()));
    } else if (adjustment instanceof Reword reword) {
      return Message.of(
          "check.deviation-reword", canonical(subject, reword.id()), reword.text().template());
    } else if (adjustment instanceof Add add) {
      return Message.of("check.deviation-add", add.text().template());
    } else if (adjustment instanceof Move move) {
      return Message.of("check.deviation-move", canonical(subject, move.id()));
    }
    return Message.of("check.deviation-relabel", ((Relabel) adjustment).label().template());
  }

  /** The canonical wording, or the id of what has none by itself. */
  private static String canonical(Subject subject, String id) {
    return subject.canonical().at(id, subject.day()).map(Wording::template).orElse(id);
  }
}
