package org.kohyo.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.Trait;

/**
 * Where the texts of a notice lead. A text that should lead somewhere may lead nowhere, but not
 * elsewhere: a number that dials another is worse than one that doesn't.
 */
final class Links {

  private Links() {}

  /** Units that lead elsewhere. */
  static List<UnitVerdict> wrong(List<Token> script, Flow flow, Way way) {
    List<UnitVerdict> wrong = new ArrayList<>();
    for (int i = 0; i < script.size(); i++) {
      Token token = script.get(i);
      for (String target : targets(token, flow, way, i)) {
        if (!token.targets().contains(target)
            && (!token.targets().isEmpty() || dials(target) && !says(token.text(), target))) {
          String expected = String.join(" ", token.targets());
          wrong.add(new UnitVerdict(token.id(), UnitVerdict.Fate.MARK, expected, target));
        }
      }
    }
    return wrong;
  }

  /** Links that somebody put on texts that had none. */
  static List<Trait> added(List<Token> script, Flow flow, Way way) {
    Set<String> added = new LinkedHashSet<>();
    for (int i = 0; i < script.size(); i++) {
      if (script.get(i).targets().isEmpty()) {
        added.addAll(targets(script.get(i), flow, way, i));
      }
    }
    return added.stream().limit(20).map(t -> Trait.of("link-added", false, t)).toList();
  }

  private static Set<String> targets(Token token, Flow flow, Way way, int i) {
    if (token.kind() != Token.Kind.UNIT) {
      return Set.of();
    }
    Set<String> targets = new LinkedHashSet<>();
    for (Run run : flow.runs(way.from().get(i), way.to().get(i))) {
      if (!run.target().isEmpty()) {
        targets.add(run.target());
      }
    }
    return targets;
  }

  private static boolean dials(String target) {
    return target.startsWith("tel:") || target.startsWith("mailto:");
  }

  /** Whether a text names the number or the address that a link on it dials. */
  private static boolean says(String text, String target) {
    if (target.startsWith("mailto:")) {
      return text.contains(target.substring("mailto:".length()));
    }
    String dialled = target.substring("tel:".length());
    String national = dialled.startsWith("+81") ? "0" + dialled.substring(3) : dialled;
    return digits(text).contains(digits(national)) && !digits(national).isEmpty();
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }
}
