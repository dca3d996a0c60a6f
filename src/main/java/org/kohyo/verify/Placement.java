package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.verify.read.Reading;

/** Where each unit of a notice stands in a file. */
final class Placement {

  /** Gaps with more units, or too much text, are searched for long texts only. */
  private static final int MANY = 400;

  final Scroll scroll;
  final List<Token> script;
  final List<String> bare;

  /** Where each token begins, and behind its end; -1 where it isn't. */
  final int[] from;

  final int[] to;

  /** Units out of order. */
  final BitSet moved = new BitSet();

  /** The part of the file in which the notice stands. */
  int start;

  int end;

  /** Whether other things stand around the notice. */
  final boolean page;

  private final int sections;
  private final int listed;
  private final TreeMap<Integer, Integer> claims = new TreeMap<>();
  private final Map<Integer, Integer> tokens = new HashMap<>();

  Placement(Notice notice, List<Token> script, Reading reading) {
    this.script = script;
    this.bare = script.stream().map(t -> Scroll.bare(t.text())).toList();
    Set<String> texts = script.stream().map(Token::text).collect(Collectors.toSet());
    texts.remove("");
    this.scroll = Scroll.of(reading, texts);
    this.page = reading.form() == Reading.Form.PAGE;
    this.sections = notice.sections().size();
    this.from = new int[script.size()];
    this.to = new int[script.size()];
    Arrays.fill(from, -1);
    Arrays.fill(to, -1);
    List<String> headings = notice.sections().stream().map(Section::id).toList();
    Sightings sightings = new Sightings(scroll, script, bare, headings);
    List<Sighting> all = sightings.all();
    this.listed = sightings.listedTo();
    List<Sighting> chain = new ArrayList<>(Chain.of(all, script.size()));
    tighten(chain, all);
    trim(chain).forEach(this::place);
    bounds();
    gaps(this::shorts);
    all.stream().filter(this::free).forEach(this::move);
  }

  boolean placed(int token) {
    return from[token] >= 0;
  }

  void place(Sighting sighting) {
    place(sighting.token(), sighting.from(), sighting.to());
  }

  /** Says where a token stands. */
  void place(int token, int begin, int behind) {
    from[token] = begin;
    to[token] = behind;
    if (begin < behind) {
      claims.put(begin, behind);
      tokens.put(begin, token);
    }
  }

  /** Whether some token stands there already. */
  boolean claimed(int begin, int behind) {
    Map.Entry<Integer, Integer> before = claims.lowerEntry(behind);
    return before != null && before.getValue() > begin;
  }

  /** The token that stands there, or -1. */
  int at(int begin, int behind) {
    Map.Entry<Integer, Integer> claim = claims.lowerEntry(behind);
    return claim == null || claim.getValue() <= begin ? -1 : tokens.get(claim.getKey());
  }

  /** Whether a text there is the notice's for sure: between its units, or where markup says so. */
  boolean inside(int at) {
    boolean between = claims.lowerKey(at) != null && claims.higherKey(at) != null;
    return !page || between || scroll.ours(at, at + 1);
  }

  /** Behind the token that stands at or around a place, or the place itself. */
  int behind(int at) {
    Map.Entry<Integer, Integer> before = claims.floorEntry(at);
    return before == null ? at : Math.max(at, before.getValue());
  }

  /** Where the next token begins. */
  int next(int at) {
    Integer next = claims.ceilingKey(at);
    return next == null ? Integer.MAX_VALUE : next;
  }

  /** What happens between two neighbours in order. */
  interface Gap {
    /**
     * A gap.
     *
     * @param before token before it, or -1
     * @param after token behind it, or the script's size
     * @param begin offset behind the former
     * @param behind offset of the latter
     */
    void between(int before, int after, int begin, int behind);
  }

  /** Goes through the gaps between those that stand in order. */
  void gaps(Gap gap) {
    int last = -1;
    int at = start;
    for (int i = 0; i <= script.size(); i++) {
      if (i == script.size()) {
        gap.between(last, i, at, Math.max(at, end));
      } else if (placed(i) && !moved.get(i) && Sightings.unit(script.get(i))) {
        gap.between(last, i, at, from[i]);
        last = i;
        at = to[i];
      }
    }
  }

  /** Of several places that fit, the one next to its neighbours. */
  private void tighten(List<Sighting> chain, List<Sighting> all) {
    Map<Integer, List<Sighting>> byToken =
        all.stream().collect(Collectors.groupingBy(Sighting::token));
    for (int i = chain.size() - 1; i >= 0; i--) {
      Sighting now = chain.get(i);
      int low = i == 0 ? 0 : chain.get(i - 1).to();
      int high = i + 1 == chain.size() ? Integer.MAX_VALUE : chain.get(i + 1).from();
      long best = Long.MAX_VALUE;
      for (Sighting other : byToken.get(now.token())) {
        if (other.from() < low || other.to() > high || other.weight() < now.weight() - 2) {
          continue;
        }
        long before =
            i == 0 || zone(chain.get(i - 1).token(), now.token())
                ? Long.MAX_VALUE - 1
                : other.from() - (long) low;
        long behind = i + 1 == chain.size() ? Long.MAX_VALUE - 1 : high - (long) other.to();
        if (Math.min(before, behind) < best) {
          best = Math.min(before, behind);
          chain.set(i, other);
        }
      }
    }
  }

  private boolean zone(int before, int after) {
    return script.subList(before + 1, after).stream().anyMatch(t -> t.kind() == Token.Kind.ZONE);
  }

  /** On a page, what stands far from all else is not the notice's. */
  private List<Sighting> trim(List<Sighting> chain) {
    if (!page || chain.size() < 2) {
      return chain;
    }
    List<List<Sighting>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    long whole = 0;
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0 && far(chain.get(i - 1), chain.get(i))) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(chain.get(i));
      whole += chain.get(i).weight();
    }
    long all = whole;
    return parts.stream()
        .filter(part -> part.stream().mapToLong(Sighting::weight).sum() * 10 >= all)
        .flatMap(List::stream)
        .toList();
  }

  private boolean far(Sighting one, Sighting two) {
    int missing = two.token() - one.token();
    int allowed = 8 + 2 * missing + (zone(one.token(), two.token()) ? 2 * sections + 20 : 0);
    return lines(one.to(), two.from(), allowed) >= allowed;
  }

  private int lines(int begin, int behind, int most) {
    int lines = 0;
    for (int at = begin; lines < most && at < behind; lines++) {
      at = scroll.lineFrom(at + 1);
    }
    return lines;
  }

  private void bounds() {
    int size = script.size();
    int first = 0;
    while (first < size && !placed(first)) {
      first++;
    }
    int last = size - 1;
    while (last >= 0 && !placed(last)) {
      last--;
    }
    if (!page) {
      start = 0;
      end = scroll.bare().length();
    } else if (last >= 0) {
      start = scroll.lineBefore(from[first]);
      for (int i = first == 0 ? 0 : 2 * first + 3 + sections + 12; i > 0 && start > 0; i--) {
        start = scroll.lineBefore(start - 1);
      }
      end = scroll.lineFrom(to[last]);
      for (int i = 2 * (size - 1 - last); i > 0 && end < scroll.bare().length(); i--) {
        end = scroll.lineFrom(end + 1);
      }
      ours(from[first], to[last]);
    } else {
      ours(0, scroll.bare().length());
    }
  }

  /** What the markup says to be ours belongs to it. */
  private void ours(int first, int last) {
    for (Scroll.Stretch ours : scroll.ours()) {
      if (ours.from() < last && ours.to() > first) {
        start = end == 0 ? ours.from() : Math.min(start, ours.from());
        end = Math.max(end, ours.to());
      }
    }
  }

  /** Short texts are looked for between those that are sure, where lines and marks allow them. */
  private void shorts(int before, int after, int begin, int behind) {
    if (behind - begin > Scroll.NEAR || after - before > MANY || after - before < 2) {
      return;
    }
    List<Sighting> found = new ArrayList<>();
    int first = contents(before, after, begin, behind);
    for (int i = before + 1; i < after; i++) {
      String text = bare.get(i);
      if (!Sightings.unit(script.get(i)) || text.isEmpty() || placed(i)) {
        continue;
      }
      int at = scroll.find(text, i == 0 ? begin : first, behind);
      for (int n = 0; n < 50 && at >= 0; n++) {
        int to = at + text.length();
        if ((at == begin || starts(at, i)) && (to == behind || ends(to, i))) {
          found.add(new Sighting(i, at, to, text.length()));
        }
        at = scroll.find(text, at + 1, behind);
      }
    }
    Chain.of(found, script.size()).forEach(this::place);
  }

  /** Where the notice goes on behind a contents list, which repeats its headings. */
  int contents(int before, int after, int begin, int behind) {
    return zone(before, after) && listed > begin && listed <= behind ? listed : begin;
  }

  private boolean starts(int at, int token) {
    String text = token == 0 ? "" : bare.get(token - 1);
    return scroll.line(at) || !text.isEmpty() && scroll.bare().startsWith(text, at - text.length());
  }

  private boolean ends(int at, int token) {
    String text = token + 1 == script.size() ? "" : bare.get(token + 1);
    return scroll.line(at) || !text.isEmpty() && scroll.bare().startsWith(text, at);
  }

  private boolean free(Sighting sighting) {
    return !placed(sighting.token())
        && sighting.from() >= start
        && sighting.to() <= end
        && !claimed(sighting.from(), sighting.to());
  }

  private void move(Sighting sighting) {
    if (free(sighting)) {
      move(sighting.token(), sighting.from(), sighting.to());
    }
  }

  /** Says that a token stands out of order. */
  void move(int token, int begin, int behind) {
    place(token, begin, behind);
    moved.set(token);
  }
}
