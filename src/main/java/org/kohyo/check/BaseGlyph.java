package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;

/**
 * A variation sequence asks for one shape of a character. Where no font of the PDF has it, the
 * usual shape is drawn; the text within the PDF keeps the sequence.
 */
public final class BaseGlyph implements Rule {

  /** The rule's id. */
  public static final String RULE = "base-glyph";

  private static final String NAME = "name";

  private final Shapes shapes;

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
    this.shapes = shapes;
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    for (Notice notice : subject.notices()) {
      Stream.concat(Stream.of(Unit.of(NAME, subject.society().name())), notice.units())
          .forEach(
              unit ->
                  shapes.baseOnly(unit.text()).stream()
                      .distinct()
                      .forEach(s -> remarks.add(remark(subject, notice, unit.id(), s))));
    }
    return remarks;
  }

  private static Remark remark(Subject subject, Notice notice, String id, Sequence sequence) {
    Message message = Message.of("check.base-glyph", id, sequence.text(), sequence.notation());
    return id.equals(NAME)
        ? subject.onSociety("/name", RULE, Severity.ADVICE, message)
        : subject.onUnit(notice, id, RULE, Severity.ADVICE, message);
  }
}
