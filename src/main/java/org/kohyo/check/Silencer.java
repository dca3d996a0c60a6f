package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Silence;

/** Marks what somebody let stand with a reason. An error can't be silenced. */
final class Silencer {

  /** The rule about silences that silence nothing. */
  static final String UNUSED = "unused-silence";

  private final List<Silence> forAll;

  Silencer(List<Silence> forAll) {
    this.forAll = List.copyOf(forAll);
  }

  /** The remarks, those marked that are let stand, and advice for silences without a remark. */
  List<Remark> apply(Subject subject, List<Remark> remarks) {
    List<Silence> own = subject.society().silences();
    if (own.isEmpty() && forAll.isEmpty()) {
      return remarks;
    }
    List<Remark> result = new ArrayList<>();
    for (Remark remark : remarks) {
      Optional<Silence> silence =
          own.stream()
              .filter(s -> matches(s, remark))
              .findFirst()
              .or(() -> forAll.stream().filter(s -> matches(s, remark)).findFirst());
      result.add(silence.map(s -> remark.silencedFor(s.reason())).orElse(remark));
    }
    for (int i = 0; i < own.size(); i++) {
      Silence silence = own.get(i);
      if (remarks.stream().noneMatch(r -> matches(silence, r))) {
        result.add(
            subject.onSociety(
                "/silences/" + i,
                UNUSED,
                Severity.ADVICE,
                Message.of("check.unused-silence", silence.rule())));
      }
    }
    return result;
  }

  private static boolean matches(Silence silence, Remark remark) {
    return remark.finding().severity() != Severity.ERROR
        && silence.rule().equals(remark.finding().rule())
        && silence.item().map(item -> item.equals(remark.item())).orElse(true);
  }
}
