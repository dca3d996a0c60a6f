package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;

/**
 * Every character of a notice must have a glyph in the PDF's fonts; without one the PDF engine
 * would print {@code #} in its place and say nothing.
 */
public final class MissingGlyph implements Rule {

  /** The rule's id. */
  public static final String RULE = "missing-glyph";

  private static final String NAME = "name";

  private final Coverage coverage;

  /** What the fonts lack of a text. */
  @FunctionalInterface
  public interface Coverage {
    /** The code points of the text that cannot be drawn, in order of first appearance. */
    List<Integer> missing(String text);
  }

  /** A check against these fonts. */
  public MissingGlyph(Coverage coverage) {
    this.coverage = coverage;
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** An error for every item and character that cannot be drawn. */
  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    for (Notice notice : subject.notices()) {
      Stream.concat(Stream.of(Unit.of(NAME, subject.society().name())), notice.units())
          .forEach(
              unit ->
                  coverage.missing(unit.text()).stream()
                      .distinct()
                      .forEach(c -> remarks.add(remark(subject, notice, unit.id(), c))));
    }
    return remarks;
  }

  private static Remark remark(Subject subject, Notice notice, String id, int codePoint) {
    Message message =
        Message.of(
            "check.missing-glyph",
            id,
            Character.toString(codePoint),
            CodePoints.notation(codePoint));
    return id.equals(NAME)
        ? subject.onSociety("/name", RULE, Severity.ERROR, message)
        : subject.onUnit(notice, id, RULE, Severity.ERROR, message);
  }
}
