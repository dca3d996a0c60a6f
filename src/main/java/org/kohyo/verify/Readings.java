package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Trait;

/** Kana over the text: the notice's own, those that somebody added, and what is no reading. */
final class Readings {

  private static final Pattern KANA =
      Pattern.compile("[\\u3041-\\u3096\\u309D\\u309E\\u30A1-\\u30FE\\u3000 ・]{1,60}");

  private Readings() {}

  /** Text above the line that is not a reading in kana: nobody decided on it. */
  static List<UnitVerdict> wrong(List<Token> script, Flow flow, Way way) {
    List<UnitVerdict> wrong = new ArrayList<>();
    for (Flow.Kana kana : within(flow, way)) {
      if (!KANA.matcher(kana.text()).matches() && !own(kana, script, way)) {
        String unit = script.get(token(way, kana.at())).id();
        wrong.add(new UnitVerdict(unit, UnitVerdict.Fate.EXTRA, "", kana.text()));
      }
    }
    return wrong;
  }

  /** That there are readings that the notice doesn't have. */
  static List<Trait> added(Flow flow, Way way, List<Token> script) {
    return within(flow, way).stream()
        .filter(kana -> !own(kana, script, way))
        .limit(1)
        .map(kana -> Trait.of("reading-added", false, kana.text()))
        .toList();
  }

  private static List<Flow.Kana> within(Flow flow, Way way) {
    return flow.kana().stream().filter(k -> k.at() > way.start() && k.at() <= way.end()).toList();
  }

  private static boolean own(Flow.Kana kana, List<Token> script, Way way) {
    for (int i = 0; i < script.size(); i++) {
      if (script.get(i).kind() == Token.Kind.READING
          && way.to().get(i) == kana.at()
          && script.get(i).text().equals(kana.text().strip())) {
        return true;
      }
    }
    return false;
  }

  private static int token(Way way, int position) {
    int last = 0;
    for (int i = 0; i < way.from().size(); i++) {
      if (way.from().get(i) < position) {
        last = i;
      }
    }
    return last;
  }
}
