package org.kohyo.check;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.Remark;
import org.kohyo.notice.Notice;

/** A rule about wording or typing, which reads passages. */
interface TextRule {

  /** Ids of the findings that it gives. */
  List<String> ids();

  /** What it has to say about the notices of a society. */
  Stream<Remark> check(Subject subject, List<NoticeText> texts);

  /**
   * A notice taken apart.
   *
   * @param notice the notice
   * @param passages in reading order
   */
  record NoticeText(Notice notice, List<Passage> passages) {

    /** Copies the list. */
    public NoticeText {
      passages = List.copyOf(passages);
    }

    /** The passages that are language. */
    Stream<Passage> prose() {
      return passages.stream().filter(Passage::isProse);
    }
  }

  /** The passages of all notices that are language. */
  static Stream<Passage> prose(List<NoticeText> texts) {
    return texts.stream().flatMap(NoticeText::prose);
  }
}
