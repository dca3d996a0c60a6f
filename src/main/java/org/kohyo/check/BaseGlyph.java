package org.kohyo.check;

import java.util.List;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * A variation sequence asks for one shape of a character. Where no font of the PDF has it, the
 * usual shape is drawn; the text within the PDF keeps the sequence.
 */
public final class BaseGlyph implements Rule {

  /** The rule's id. */
  public static final String RULE = "base-glyph";

  private final FontFindings<Sequence> findings;

  /** What the fonts draw in another shape than the text asks for. */
  @FunctionalInterface
  public interface Shapes {
    /** The sequences of a text that are drawn by their base alone, in order. */
    List<Sequence> baseOnly(String text);
  }

  /**
   * A character and its selector.
   *
   * @param text both
   * @param notation such as {@code U+845B U+E0105}
   */
  public record Sequence(String text, String notation) {}

  /** A check against these fonts. */
  public BaseGlyph(Shapes shapes) {
    this.findings = new FontFindings<>(RULE, Severity.ADVICE, shapes::baseOnly, BaseGlyph::message);
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    return findings.check(subject);
  }

  private static Message message(String id, Sequence sequence) {
    return Message.of("check.base-glyph", id, sequence.text(), sequence.notation());
  }
}
