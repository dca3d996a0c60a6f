package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was found out about a file, in the making. */
final class Outcome {

  /** Texts beyond the notice that are told one by one. */
  private static final int EXTRAS = 500;

  /** Code points of one text that are told. */
  private static final int LONG = 4_000;

  private final Placement placement;

  /** What stands beside a unit, by token. */
  private final Map<Integer, String> marks = new HashMap<>();

  /** Readings as they stand, by token. */
  private final Map<Integer, String> readings = new HashMap<>();

  private final List<Extra> extras = new ArrayList<>();
  private final List<Extra> doubtful = new ArrayList<>();

  /** Text that the notice doesn't have. */
  record Extra(int from, String text) {}

  Outcome(Placement placement) {
    this.placement = placement;
  }

  /** The unit of a token has other things beside it. */
  void mark(int token, String read) {
    marks.putIfAbsent(unit(token), cut(read));
  }

  /** The unit that a mark or a label stands beside. */
  private int unit(int token) {
    List<Token> script = placement.script;
    String id = script.get(token).id();
    for (int i = token, j = token; i < script.size() || j >= 0; i++, j--) {
      if (i < script.size() && ours(script.get(i), id)) {
        return i;
      } else if (j >= 0 && ours(script.get(j), id)) {
        return j;
      }
    }
    return 0;
  }

  private static boolean ours(Token token, String id) {
    return token.id().equals(id)
        && (token.kind() == Token.Kind.UNIT || token.kind() == Token.Kind.READING);
  }

  void reading(int token, String read) {
    readings.put(token, read);
  }

  boolean read(int token) {
    return readings.containsKey(token);
  }

  void extra(int from, int to) {
    add(extras, from, to);
  }

  /** Such text may be the templates'. */
  void doubtful(int from, int to) {
    add(doubtful, from, to);
  }

  /** Doubts become certain when there is nothing else: what the templates don't say. */
  void noDoubt(Predicate<String> certain) {
    doubtful.stream()
        .filter(extra -> placement.inside(extra.from()))
        .filter(extra -> certain.test(extra.text()))
        .forEach(extras::add);
    doubtful.clear();
  }

  private void add(List<Extra> list, int from, int to) {
    if (from < to && list.size() < EXTRAS) {
      list.add(new Extra(from, cut(placement.scroll.read(from, Math.min(to, from + 2 * LONG)))));
    }
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONG
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONG)) + "…";
  }

  /** A missing unit whose text turned up as something extra stands elsewhere. */
  private void pair() {
    Map<String, Integer> missing = new HashMap<>();
    for (int i = placement.script.size() - 1; i >= 0; i--) {
      if (Sightings.unit(placement.script.get(i)) && !placement.placed(i)) {
        missing.put(placement.bare.get(i), i);
      }
    }
    for (Extra extra : List.copyOf(extras)) {
      String bare = Scroll.bare(extra.text());
      Integer token = missing.remove(bare);
      if (token != null) {
        extras.remove(extra);
        placement.move(token, extra.from(), extra.from() + bare.length());
      }
    }
  }

  /** All units in reading order, each extra behind what it follows in the file. */
  List<UnitVerdict> verdicts() {
    pair();
    Map<Integer, List<Extra>> behind = new HashMap<>();
    for (Extra extra : extras) {
      behind.computeIfAbsent(before(extra.from()), t -> new ArrayList<>()).add(extra);
    }
    List<UnitVerdict> verdicts = new ArrayList<>();
    String title = placement.script.get(0).id();
    extras(behind.remove(-1), title, verdicts);
    for (int i = 0; i < placement.script.size(); i++) {
      Token token = placement.script.get(i);
      if (token.kind() == Token.Kind.UNIT) {
        verdicts.add(unit(i, token));
        extras(behind.remove(i), token.id(), verdicts);
      } else if (token.kind() == Token.Kind.READING) {
        verdicts.add(kana(i, token));
      }
    }
    return verdicts;
  }

  private static void extras(List<Extra> extras, String id, List<UnitVerdict> verdicts) {
    if (extras != null) {
      extras.sort(Comparator.comparingInt(Extra::from));
      extras.forEach(e -> verdicts.add(new UnitVerdict(id, UnitVerdict.Fate.EXTRA, "", e.text())));
    }
  }

  /** For each unit that moved, the one that it follows in the file. */
  Map<String, String> follows() {
    Map<String, String> follows = new HashMap<>();
    placement.moved.stream()
        .forEach(
            i -> {
              int before = before(placement.from[i] - 1);
              if (before >= 0) {
                follows.put(placement.script.get(i).id(), placement.script.get(before).id());
              }
            });
    return follows;
  }

  private int before(int at) {
    int best = -1;
    for (int i = 0; i < placement.script.size(); i++) {
      if (placement.placed(i)
          && Sightings.unit(placement.script.get(i))
          && placement.from[i] <= at
          && (best < 0 || placement.from[i] >= placement.from[best])) {
        best = i;
      }
    }
    return best;
  }

  private UnitVerdict unit(int i, Token token) {
    if (!placement.placed(i)) {
      return new UnitVerdict(token.id(), UnitVerdict.Fate.MISSING, token.text(), "");
    }
    String read = cut(placement.scroll.read(placement.from[i], placement.to[i]));
    return verdict(i, token, read);
  }

  private UnitVerdict kana(int i, Token token) {
    return readings.containsKey(i)
        ? verdict(i, token, readings.get(i))
        : new UnitVerdict(token.id(), UnitVerdict.Fate.MISSING, token.text(), "");
  }

  private UnitVerdict verdict(int i, Token token, String read) {
    if (!read.equals(token.text())) {
      return new UnitVerdict(token.id(), UnitVerdict.Fate.ALTERED, token.text(), read);
    } else if (placement.moved.get(i)) {
      return new UnitVerdict(token.id(), UnitVerdict.Fate.MOVED, token.text(), read);
    } else if (marks.containsKey(i)) {
      return new UnitVerdict(token.id(), UnitVerdict.Fate.MARK, token.text(), marks.get(i));
    }
    return new UnitVerdict(token.id(), UnitVerdict.Fate.MATCHES, token.text(), read);
  }
}
