package org.kohyo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Language;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.EraDate;

/** The checking number of a page or a PDF → the edition that it belongs to. */
record VerifyDigest(VerifySource source, Messages messages) {

  /**
   * Reads a number.
   *
   * @throws EnvironmentFault when it is none
   */
  static CheckNumber parse(String typed) {
    Message text = Message.of("verify.bad-number", typed);
    return CheckNumber.parse(typed).orElseThrow(() -> new EnvironmentFault(text, text.hint()));
  }

  /** One message for each edition with that number; empty when none has it. */
  List<Message> find(CheckNumber number) {
    List<Message> found = new ArrayList<>();
    for (Published society : source.wanted()) {
      for (var notice : society.editions().entrySet()) {
        for (Edition edition : notice.getValue()) {
          if (source.wanted("", notice.getKey())
              && CheckNumber.of(NoticeDigest.whole(edition.notice())).equals(number)) {
            found.add(message(edition));
          }
        }
      }
    }
    return found;
  }

  private Message message(Edition edition) {
    Notice notice = edition.notice();
    return Message.of(
        "verify.number-edition",
        notice.society().name(),
        notice.shortTitle(),
        notice.society().id(),
        notice.kind(),
        messages.text(
            edition
                .from()
                .map(from -> Message.of("verify.number-day", day(from)))
                .orElse(Message.of("verify.number-unknown-day"))),
        messages.text(standing(edition)));
  }

  private Message standing(Edition edition) {
    LocalDate day = edition.notice().society().presence().seenFrom(source.day());
    if (edition.inForce(day)) {
      return Message.of("verify.number-current");
    }
    return edition
        .until()
        .filter(day::isAfter)
        .map(until -> Message.of("verify.number-past", day(until)))
        .orElse(Message.of("verify.number-coming"));
  }

  private String day(LocalDate day) {
    return messages.language() == Language.JA ? EraDate.text(day) : day.toString();
  }
}
