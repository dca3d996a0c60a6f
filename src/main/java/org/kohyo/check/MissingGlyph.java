package org.kohyo.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * Every character of a notice must have a glyph in the PDF's fonts; without one the PDF engine
 * would print {@code #} in its place and say nothing.
 */
public final class MissingGlyph implements Rule {

  /** The rule's id. */
  public static final String RULE = "missing-glyph";

  private static final String NAME = "name";

  private final Memo<List<Integer>> found;

  /** What the fonts lack of a text. */
  @FunctionalInterface
  public interface Coverage {
    /** The code points of the text that cannot be drawn, in order of first appearance. */
    List<Integer> missing(String text);
  }

  /** A check against these fonts. */
  public MissingGlyph(Coverage coverage) {
    this.found = new Memo<>(text -> coverage.missing(text).stream().distinct().toList());
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** An error for every item and character that cannot be drawn. */
  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    // The name comes again in titles and contacts: one finding at its source is enough.
    Set<Integer> inName = new LinkedHashSet<>(found.of(subject.society().name()));
    inName.forEach(
        c -> remarks.add(subject.onSociety("/name", RULE, Severity.ERROR, message(NAME, c))));
    for (Line line : subject.lines()) {
      for (Integer c : found.of(line.text())) {
        if (!inName.contains(c)) {
          Message message = message(line.id(), c);
          remarks.add(subject.onUnit(line.notice(), line.id(), RULE, Severity.ERROR, message));
        }
      }
    }
    return remarks;
  }

  private static Message message(String id, int codePoint) {
    return Message.of(
        "check.missing-glyph", id, Character.toString(codePoint), CodePoints.notation(codePoint));
  }
}
