package org.kohyo.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kohyo.verify.Walk.Way;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.Trait;

/**
 * Where the texts of a notice lead. A text that should lead somewhere may lead nowhere, but not
 * elsewhere: a number that dials another is worse than one that doesn't.
 */
final class Links {

  private static final Pattern SCHEME = Pattern.compile("[^/?#]*:");
  private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIALLED = Pattern.compile("tel:\\+?[0-9()-]{1,30}");

  private Links() {}

  /** Units that lead elsewhere. */
  static List<UnitVerdict> wrong(List<Token> script, Flow flow, Way way) {
    List<UnitVerdict> wrong = new ArrayList<>();
    for (int i = 0; i < script.size(); i++) {
      Token token = script.get(i);
      targets(token, flow, way, i)
          .forEach(
              (target, text) -> {
                boolean leads = token.targets().isEmpty() && opens(target);
                if (!token.targets().contains(target) && !leads && !says(text, target)) {
                  String expected = String.join(" ", token.targets());
                  wrong.add(new UnitVerdict(token.id(), UnitVerdict.Fate.MARK, expected, target));
                }
              });
    }
    return wrong;
  }

  /** Links of the templates' own words in a PDF: they lead to the address that they say. */
  static List<UnitVerdict> beside(List<Token> script, Flow flow, Way way) {
    List<Run> runs = new ArrayList<>(flow.runs(0, way.start()));
    for (int i = 0; i < script.size(); i++) {
      if (script.get(i).kind() == Token.Kind.ZONE && way.from().get(i) < way.to().get(i)) {
        runs.addAll(flow.runs(way.from().get(i), way.to().get(i)));
      }
    }
    runs.addAll(flow.runs(way.end(), flow.text().length()));
    String last = script.get(script.size() - 1).id();
    return runs.stream()
        .filter(run -> !run.target().isEmpty() && !run.target().equals(run.text().strip()))
        .map(run -> new UnitVerdict(last, UnitVerdict.Fate.EXTRA, "", run.target()))
        .toList();
  }

  /** Links that somebody put on texts that had none. */
  static List<Trait> added(List<Token> script, Flow flow, Way way) {
    Set<String> added = new LinkedHashSet<>();
    for (int i = 0; i < script.size(); i++) {
      if (script.get(i).targets().isEmpty()) {
        added.addAll(targets(script.get(i), flow, way, i).keySet());
      }
    }
    return added.stream().limit(20).map(t -> Trait.of("link-added", false, t)).toList();
  }

  /** The addresses to which a piece leads, and the text that leads there. */
  private static Map<String, String> targets(Token token, Flow flow, Way way, int i) {
    Map<String, String> targets = new LinkedHashMap<>();
    if (token.kind() != Token.Kind.ZONE && way.from().get(i) < way.to().get(i)) {
      for (Run run : flow.runs(way.from().get(i), way.to().get(i))) {
        if (!run.target().isEmpty()) {
          targets.merge(run.target(), run.text(), String::concat);
        }
      }
    }
    return targets;
  }

  /** Whether a link opens a page, and does nothing else. */
  private static boolean opens(String target) {
    return !SCHEME.matcher(target).lookingAt() || WEB.matcher(target).lookingAt();
  }

  /** Whether a text is the number or the address that a link on it dials. */
  private static boolean says(String text, String target) {
    if (target.startsWith("mailto:")) {
      return text.strip().equals(target.substring("mailto:".length()));
    } else if (!target.startsWith("tel:") || !DIALLED.matcher(target).matches()) {
      return false;
    }
    String dialled = target.substring("tel:".length());
    String national = dialled.startsWith("+81") ? "0" + dialled.substring(3) : dialled;
    return digits(text).equals(digits(national)) && !digits(national).isEmpty();
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }
}
