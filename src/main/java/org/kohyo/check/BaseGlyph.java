package org.kohyo.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private static final String NAME = "name";

  private final Memo<List<Sequence>> found;

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
    this.found = new Memo<>(text -> shapes.baseOnly(text).stream().distinct().toList());
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    // The name comes again in titles and contacts: one finding at its source is enough.
    Set<Sequence> inName = new LinkedHashSet<>(found.of(subject.society().name()));
    inName.forEach(
        s -> remarks.add(subject.onSociety("/name", RULE, Severity.ADVICE, message(NAME, s))));
    for (Line line : subject.lines()) {
      for (Sequence s : found.of(line.text())) {
        if (!inName.contains(s)) {
          Message message = message(line.id(), s);
          remarks.add(subject.onUnit(line.notice(), line.id(), RULE, Severity.ADVICE, message));
        }
      }
    }
    return remarks;
  }

  private static Message message(String id, Sequence sequence) {
    return Message.of("check.base-glyph", id, sequence.text(), sequence.notation());
  }
}
