package org.kohyo.check;

import java.util.List;
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

  private final FontFindings<Integer> findings;

  /** What the fonts lack of a text. */
  @FunctionalInterface
  public interface Coverage {
    /** The code points of the text that cannot be drawn, in order of first appearance. */
    List<Integer> missing(String text);
  }

  /** A check against these fonts. */
  public MissingGlyph(Coverage coverage) {
    this.findings =
        new FontFindings<>(RULE, Severity.ERROR, coverage::missing, MissingGlyph::message);
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** An error for every item and character that cannot be drawn. */
  @Override
  public List<Remark> check(Subject subject) {
    return findings.check(subject);
  }

  private static Message message(String id, int codePoint) {
    return Message.of(
        "check.missing-glyph", id, Character.toString(codePoint), CodePoints.notation(codePoint));
  }
}
