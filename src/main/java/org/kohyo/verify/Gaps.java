package org.kohyo.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands between two units that are found: marks, labels, other units, other text. */
final class Gaps implements Placement.Gap {

  /** Texts in one gap that are looked at one by one. */
  private static final int MANY = 2_000;

  /** Chars of the longest row of marks and labels. */
  private static final int LABELS = 200;

  private final Placement placement;
  private final Scroll scroll;
  private final List<Token> script;
  private final List<String> bare;
  private final Outcome outcome;

  /** Text of the file. */
  record Part(int from, int to) {}

  Gaps(Placement placement, Outcome outcome) {
    this.placement = placement;
    this.scroll = placement.scroll;
    this.script = placement.script;
    this.bare = placement.bare;
    this.outcome = outcome;
  }

  @Override
  public void between(int before, int after, int begin, int behind) {
    List<Integer> units = new ArrayList<>();
    for (int i = before + 1; i < after; i++) {
      if (Sightings.unit(script.get(i)) && !placement.placed(i)) {
        units.add(i);
      }
    }
    if (units.isEmpty()) {
      beside(before, after, begin, behind);
    } else {
      pairs(units, before, after, begin, behind);
    }
  }

  /** Only marks and the like are due. */
  private void beside(int before, int after, int begin, int behind) {
    List<Integer> lost = new ArrayList<>();
    List<Part> left = new ArrayList<>();
    int zone = -1;
    int at = begin;
    for (int i = before + 1; i < after; i++) {
      Token token = script.get(i);
      if (token.kind() == Token.Kind.ZONE) {
        zone = at;
      } else if (token.kind() == Token.Kind.READING) {
        at = reading(i, at, behind, lost);
      } else if (token.kind() != Token.Kind.UNIT) {
        // After the lines of the templates, the number next to the heading is meant.
        String text = bare.get(i);
        int found =
            scroll.find(text, zone >= 0 ? Math.max(at, behind - text.length()) : at, behind);
        if (found < 0) {
          lost.add(i);
        } else {
          left.add(new Part(at, found));
          lineDue(i, found);
          at = found + text.length();
        }
      }
    }
    left.add(new Part(at, behind));
    if (after < script.size() && lost.isEmpty()) {
      lineDue(after, behind);
    }
    int limit = zone;
    boolean outside = before < 0 || after == script.size();
    List<Part> parts = left.stream().flatMap(p -> parts(p.from(), p.to()).stream()).toList();
    boolean extra = false;
    for (Part part : parts) {
      boolean doubtful = outside || limit >= 0;
      extra |= leftover(part, new int[] {before, after, begin, behind}, lost, doubtful, extra);
    }
    lost.stream()
        .filter(i -> script.get(i).kind() == Token.Kind.MARK)
        .forEach(i -> outcome.mark(i, unmarked(i)));
  }

  private String unmarked(int token) {
    String id = script.get(token).id();
    return script.stream()
        .filter(t -> t.id().equals(id) && Sightings.unit(t))
        .map(Token::text)
        .findFirst()
        .orElse("");
  }

  /** What begins a line must not run into what stands before it. */
  private void lineDue(int token, int at) {
    if (script.get(token).starts() && at > 0 && !scroll.boundary(at)) {
      outcome.mark(token, scroll.read(scroll.lineBefore(at), scroll.lineFrom(at)));
    }
  }

  /** A reading in brackets. */
  private int reading(int token, int at, int behind, List<Integer> lost) {
    String text = bare.get(token);
    boolean bracket = at < behind && "（(〔".indexOf(scroll.bare().charAt(at)) >= 0;
    int close = at;
    while (bracket
        && close < Math.min(behind, at + 400)
        && "）)〕".indexOf(scroll.bare().charAt(close)) < 0) {
      close++;
    }
    if (bracket && close < behind && "）)〕".indexOf(scroll.bare().charAt(close)) >= 0) {
      outcome.reading(token, scroll.read(at + 1, close));
      return close + 1;
    }
    int found = scroll.find(text, at, behind);
    if (found == at) {
      outcome.reading(token, scroll.read(found, found + text.length()));
      return found + text.length();
    }
    lost.add(token);
    return at;
  }

  /** Text cut where lines begin and where the markup names units; without what is placed. */
  private List<Part> parts(int begin, int behind) {
    List<Part> parts = new ArrayList<>();
    int at = placement.claims.behind(begin);
    while (at < behind) {
      if (parts.size() == MANY) {
        // Whatever it is, it is not the notice: told as one.
        parts.add(new Part(at, Math.min(behind, placement.claims.next(at))));
        break;
      }
      int to = Math.min(behind, scroll.lineFrom(at + 1));
      to = Math.min(to, scroll.stretchEdge(at));
      to = Math.min(to, placement.claims.next(at));
      if (to > at) {
        parts.add(new Part(at, to));
      }
      at = placement.claims.behind(to);
    }
    return parts;
  }

  private boolean leftover(
      Part part, int[] gap, List<Integer> lost, boolean doubtful, boolean extraBefore) {
    boolean whole = whole(part);
    String text =
        scroll.bare().substring(part.from(), Math.min(part.to(), part.from() + Scroll.NEAR));
    for (int token : lost) {
      boolean like = new Likeness(text).with(new Likeness(bare.get(token))) >= Likeness.ENOUGH;
      if (script.get(token).kind() != Token.Kind.READING && (like || !whole)) {
        lost.remove((Integer) token);
        outcome.mark(token, marked(part, gap, token));
        return false;
      }
    }
    if (whole && doubtful) {
      outcome.doubtful(part.from(), part.to());
      return false;
    } else if (whole) {
      outcome.extra(part.from(), part.to());
      return true;
    } else if (extraBefore && mark(text, gap)) {
      return false;
    } else if (part.from() == gap[2] && gap[0] >= 0 && !scroll.line(part.from())) {
      placement.place(gap[0], placement.from[gap[0]], part.to());
    } else if (part.to() == gap[3] && gap[1] < script.size() && !scroll.line(part.to())) {
      placement.place(gap[1], part.from(), placement.to[gap[1]]);
    } else if (doubtful && gap[1] == script.size()) {
      outcome.doubtful(part.from(), part.to());
    } else {
      int token = gap[1] < script.size() ? gap[1] : Math.max(0, gap[0]);
      outcome.mark(token, scroll.read(part.from(), Math.max(part.to(), gap[3])));
    }
    return false;
  }

  private String marked(Part part, int[] gap, int token) {
    String read = scroll.read(part.from(), part.to());
    boolean before =
        gap[1] < script.size() && script.get(gap[1]).id().equals(script.get(token).id());
    return before && part.to() <= gap[3] && gap[3] - part.to() < 8
        ? scroll.read(part.from(), placement.to[gap[1]])
        : gap[0] >= 0 ? scroll.read(placement.from[gap[0]], part.to()) : read;
  }

  private boolean mark(String text, int[] gap) {
    for (int i = gap[0] + 1; i < gap[1]; i++) {
      if (script.get(i).kind() == Token.Kind.MARK && bare.get(i).equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands for itself: by its lines, or by the markup. */
  private boolean whole(Part part) {
    return scroll.line(part.from()) && scroll.line(part.to())
        || scroll.stretch(part.from(), part.to());
  }

  /** Units are due that were not found as they are. */
  private void pairs(List<Integer> units, int before, int after, int begin, int behind) {
    List<Part> parts = parts(begin, behind);
    int first = placement.contents(before, after, begin, behind);
    List<Part> places =
        units.get(0) == 0 ? parts : parts.stream().filter(p -> p.from() >= first).toList();
    List<Pairing.Pair> pairs = new Pairing(placement).of(units, places);
    Set<Part> used = new HashSet<>();
    for (Pairing.Pair pair : pairs) {
      used.add(pair.part());
      Cut.of(placement, outcome, pair);
    }
    boolean outside = before < 0 || after == script.size();
    boolean zone = false;
    for (int i = before + 1; i < after; i++) {
      zone |= script.get(i).kind() == Token.Kind.ZONE;
    }
    for (Part part : parts) {
      if (used.contains(part) || furniture(part, before, after)) {
        continue;
      }
      if (outside || zone) {
        outcome.doubtful(part.from(), part.to());
      } else {
        boolean whole = whole(part) || part.from() != begin && part.to() != behind;
        if (whole) {
          outcome.extra(part.from(), part.to());
        } else {
          leftover(part, new int[] {before, after, begin, behind}, List.of(), false, true);
        }
      }
    }
  }

  /** Whether it is nothing but marks and labels that are due here. */
  private boolean furniture(Part part, int before, int after) {
    if (part.to() - part.from() > LABELS) {
      return false;
    }
    String rest = scroll.bare().substring(part.from(), part.to());
    for (int i = before + 1; i < after && !rest.isEmpty(); i++) {
      Token.Kind kind = script.get(i).kind();
      if (kind == Token.Kind.MARK || kind == Token.Kind.LABEL) {
        int at = rest.indexOf(bare.get(i));
        if (at >= 0) {
          rest = rest.substring(0, at) + rest.substring(at + bare.get(i).length());
        }
      }
    }
    return rest.isEmpty();
  }
}
