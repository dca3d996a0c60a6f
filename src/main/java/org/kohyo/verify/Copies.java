package org.kohyo.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Reading.Form;
import org.kohyo.verify.read.Trait;

/** Whether a page has the notice, or most of one like it, a second time. */
final class Copies {

  /** Shorter texts may stand on a page for other reasons. */
  private static final int LONG = 12;

  private Copies() {}

  /** That there are copies: exact ones are harmless, others say something else. */
  static List<Trait> traits(List<Token> script, Flow flow, List<Way> ways, Form form) {
    if (form != Form.PAGE) {
      return List.of();
    }
    Set<String> elsewhere = new HashSet<>();
    for (int line = 0; line < flow.lines().size(); line++) {
      int at = flow.start(line);
      if (ways.stream().noneMatch(way -> at >= way.start() && at < way.end())) {
        elsewhere.add(flow.lineText(line));
      }
    }
    List<String> texts =
        script.stream()
            .filter(t -> t.kind() == Token.Kind.UNIT)
            .map(Token::text)
            .filter(text -> text.codePointCount(0, text.length()) >= LONG)
            .distinct()
            .toList();
    long again = texts.stream().filter(elsewhere::contains).count();
    if (again * 2 > texts.size()) {
      return List.of(Trait.of("other-copy", true));
    }
    return ways.size() > 1 ? List.of(Trait.of("twice", false)) : List.of();
  }
}
