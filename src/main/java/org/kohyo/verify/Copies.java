package org.kohyo.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Reading.Form;
import org.kohyo.verify.read.Trait;

/** Whether a page has the notice, or most of one like it, a second time. */
final class Copies {

  /** Shorter texts may stand on a page for other reasons. */
  private static final int LONG = 12;

  /** Of fewer texts, what stands around a notice may say most by chance. */
  private static final int FEW = 3;

  /** How much of a line has to be the notice's, where one or two words may be others. */
  private static final double NEARLY = 0.6;

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
            .skip(1) // the title: the path to the page says it too
            .filter(t -> t.kind() == Token.Kind.UNIT)
            .map(Token::text)
            .filter(text -> text.codePointCount(0, text.length()) >= LONG)
            .distinct()
            .toList();
    long again = texts.stream().filter(elsewhere::contains).count();
    if (texts.size() >= FEW && (again * 2 > texts.size() || alike(texts, elsewhere))) {
      return List.of(Trait.of("other-copy", true));
    }
    return ways.size() > 1 ? List.of(Trait.of("twice", false)) : List.of();
  }

  /**
   * Whether lines elsewhere say most of the notice in nearly its words: a copy of which each line
   * is a little different has no line of ours. Takes linear time, for a page may be long.
   */
  private static boolean alike(List<String> texts, Set<String> elsewhere) {
    long most = texts.stream().mapToLong(String::length).sum();
    if (elsewhere.stream().mapToLong(String::length).sum() * 3 < most) {
      return false; // not enough is said there
    }
    Set<String> ours = new HashSet<>();
    texts.forEach(text -> ours.addAll(pieces(text)));
    Set<String> covered = new HashSet<>();
    for (String line : elsewhere) {
      List<String> pieces = pieces(line);
      long known = pieces.stream().filter(ours::contains).count();
      if (known > 0 && known >= pieces.size() * NEARLY) {
        pieces.stream().filter(ours::contains).forEach(covered::add);
      }
    }
    return covered.size() * 2 > ours.size();
  }

  /** Each three characters that stand together. */
  private static List<String> pieces(String text) {
    return IntStream.rangeClosed(0, text.length() - 3)
        .mapToObj(i -> text.substring(i, i + 3))
        .toList();
  }
}
