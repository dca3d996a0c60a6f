package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading.Form;
import org.kohyo.verify.read.Run;

/**
 * What a file says beside a notice that is all there. Of a PDF and of data all is the notice's; of
 * a page, what stands in its article, or in one list or section with its last words.
 */
final class Besides {

  /** A report with more of them says no more. */
  private static final int MOST = 1000;

  /** Lines among which those that are too many are looked for; the templates have fewer. */
  private static final int FEW = 30;

  private final List<Token> script;
  private final Surroundings surroundings;
  private final Flow flow;
  private final Form form;

  Besides(List<Token> script, Surroundings surroundings, Flow flow, Form form) {
    this.script = script;
    this.surroundings = surroundings;
    this.flow = flow;
    this.form = form;
  }

  /** What a PDF says at the edge of its pages that is not the templates' own. */
  List<UnitVerdict> margins(List<String> margins) {
    String last = script.get(script.size() - 1).id();
    return margins.stream()
        .filter(margin -> !surroundings.margin(margin))
        .limit(MOST)
        .map(margin -> extra(last, margin))
        .toList();
  }

  /** What doesn't belong there; none when all is well. */
  List<UnitVerdict> of(Way way) {
    List<UnitVerdict> besides = new ArrayList<>(Links.wrong(script, flow, way));
    besides.addAll(Readings.wrong(script, flow, way));
    if (form == Form.PDF) {
      besides.addAll(Links.beside(script, flow, way));
    }
    String last = script.get(script.size() - 1).id();
    int lineEnd = flow.text().indexOf(Flow.END, way.end());
    String rest = flow.text().substring(way.end(), lineEnd).strip();
    if (!rest.isEmpty()) {
      besides.add(extra(last, rest));
    }
    int first = flow.line(way.start());
    int end = flow.line(Math.max(way.start(), way.end() - 1));
    List<Integer> around = around(first, end);
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int line = 0; line < flow.lines().size(); line++) {
      if ((line < first || line > end)
          && judged(flow.lines().get(line), around, line > end, flow.lines().get(end))) {
        (line < first ? before : after).add(flow.lineText(line));
      }
    }
    if (!surroundings.before(before)) {
      strange(before, surroundings::before).forEach(b -> besides.add(extra(script.get(0).id(), b)));
    }
    if (!surroundings.after(after)) {
      strange(after, surroundings::after).forEach(a -> besides.add(extra(last, a)));
    }
    return besides;
  }

  /**
   * The lines that are too many: the fewest neighbours without which the others may stand there, so
   * that nobody is sent to mend the words of the templates; all if there are none such.
   */
  private static List<String> strange(List<String> lines, Predicate<List<String>> may) {
    for (int count = 1; count < lines.size() && lines.size() <= FEW; count++) {
      for (int from = 0; from + count <= lines.size(); from++) {
        List<String> others = new ArrayList<>(lines);
        others.subList(from, from + count).clear();
        if (may.test(others)) {
          return lines.subList(from, from + count);
        }
      }
    }
    return lines.subList(0, Math.min(lines.size(), MOST));
  }

  private static UnitVerdict extra(String id, String read) {
    return new UnitVerdict(id, UnitVerdict.Fate.EXTRA, "", read);
  }

  /** The element that holds the notice as a whole. */
  private List<Integer> around(int first, int end) {
    List<Integer> common = flow.lines().get(first).path();
    for (int line = first + 1; line <= end; line++) {
      common = common(common, flow.lines().get(line).path());
    }
    return common;
  }

  private static List<Integer> common(List<Integer> one, List<Integer> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).equals(other.get(length))) {
      length++;
    }
    return one.subList(0, length);
  }

  private boolean judged(Line line, List<Integer> around, boolean after, Line last) {
    if (form != Form.PAGE) {
      return true;
    }
    boolean within =
        line.path().size() >= around.size() && line.path().subList(0, around.size()).equals(around);
    if (!within) {
      return false;
    }
    boolean ours = line.runs().stream().anyMatch(Run::ours);
    int depth = around.size();
    boolean together =
        after
            && line.path().size() > depth
            && last.path().size() > depth
            && line.path().get(depth).equals(last.path().get(depth));
    return ours || together;
  }

  /** All units match but for these. */
  static Diagnosis all(List<Token> script, List<UnitVerdict> besides) {
    List<UnitVerdict> units = new ArrayList<>();
    for (Token token : script) {
      if (token.kind() == Token.Kind.UNIT || token.kind() == Token.Kind.READING) {
        units.add(
            new UnitVerdict(token.id(), UnitVerdict.Fate.MATCHES, token.text(), token.text()));
        besides.stream().filter(b -> b.id().equals(token.id())).forEach(units::add);
      }
    }
    return new Diagnosis(units, Optional.empty(), units.size());
  }
}
