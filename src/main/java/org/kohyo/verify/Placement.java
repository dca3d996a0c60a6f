package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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

  /** What of the file's text they take. */
  final Claims claims = new Claims();

  /** Units out of order. */
  final BitSet moved = new BitSet();

  /** The part of the file in which the notice stands. */
  int start;

  int end;

  /** Whether other things stand around the notice. */
  final boolean page;

  private final int sections;
  private final int listed;

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
    new InOrder(scroll, script, page, sections).of(all).forEach(this::place);
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
    claims.take(token, begin, behind);
  }

  /** Whether a text there is the notice's for sure: between its units, or where markup says so. */
  boolean inside(int at) {
    return !page || claims.between(at) || scroll.ours(at, at + 1);
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
    return InOrder.zone(script, before, after) && listed > begin && listed <= behind
        ? listed
        : begin;
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
        && !claims.taken(sighting.from(), sighting.to());
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
