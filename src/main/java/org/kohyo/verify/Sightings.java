package org.kohyo.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kohyo.verify.Scroll.Stretch;

/** Finds the places where units may stand: where the markup says so, and where their text is. */
final class Sightings {

  /** Shorter texts stand anywhere by chance; in chars. */
  static final int SHORT = 6;

  private static final int GRAM = 4;
  private static final int FILTER = 1 << 18;

  /** Places of one text, and of all; beyond, a file just repeats itself. */
  private static final int MOST_OF_ONE = 64;

  private static final int MOST = 200_000;

  /** Chars between two entries of a contents list: dots, page and number. */
  private static final int LISTED = 24;

  private final Scroll scroll;
  private final List<Token> script;
  private final List<String> bare;
  private final List<String> headings;
  private final Set<String> ids;
  private int listedTo;

  /**
   * Where to look.
   *
   * @param bare texts of the tokens without white space
   * @param headings ids of those that a contents list repeats, in order
   */
  Sightings(Scroll scroll, List<Token> script, List<String> bare, List<String> headings) {
    this.scroll = scroll;
    this.script = script;
    this.bare = bare;
    this.headings = headings;
    this.ids = script.stream().map(Token::id).collect(Collectors.toSet());
  }

  /** All of them; those that only the markup names say something else. */
  List<Sighting> all() {
    List<Sighting> named = named();
    Set<Integer> tokens = named.stream().map(Sighting::token).collect(Collectors.toSet());
    List<Sighting> worded = worded();
    long units = script.stream().filter(Sightings::unit).count();
    boolean marked = tokens.size() * 2L >= units;
    Set<Sighting> listed = new HashSet<>(listed(worded));
    listedTo = listed.stream().mapToInt(Sighting::to).max().orElse(0);
    if (marked) {
      worded.removeIf(s -> tokens.contains(s.token()));
      worded.removeIf(s -> inStretch(s));
    }
    worded.removeAll(listed);
    List<Sighting> all = new ArrayList<>(marked ? named : List.of());
    all.addAll(inOurs(worded, units));
    return all;
  }

  /** Behind the last entry of a contents list; 0 where there is none. */
  int listedTo() {
    return listedTo;
  }

  static boolean unit(Token token) {
    return token.kind() == Token.Kind.UNIT;
  }

  private List<Sighting> named() {
    Map<String, Integer> tokens = new HashMap<>();
    for (int i = 0; i < script.size(); i++) {
      if (unit(script.get(i))) {
        tokens.put(script.get(i).id(), i);
      }
    }
    List<Sighting> named = new ArrayList<>();
    List<Stretch> all = scroll.stretches();
    for (int i = 0; i < all.size() && named.size() < MOST; i++) {
      Stretch stretch = all.get(i);
      Integer token = tokens.get(stretch.name());
      if (token == null) {
        continue;
      }
      int to = stretch.to();
      // A unit over two lines, but not the same unit twice.
      while (i + 1 < all.size()
          && all.get(i + 1).from() == to
          && all.get(i + 1).name().equals(stretch.name())
          && !equal(token, stretch.from(), to)
          && !equal(token, to, all.get(i + 1).to())) {
        to = all.get(++i).to();
      }
      boolean exact = equal(token, stretch.from(), to);
      named.add(
          new Sighting(token, stretch.from(), to, exact ? 1_000L + to - stretch.from() : 100));
    }
    return named;
  }

  /** Whether the text there is the token's, without regard to white space. */
  private boolean equal(int token, int from, int to) {
    String text = bare.get(token);
    return to - from == text.length() && scroll.bare().startsWith(text, from);
  }

  private List<Sighting> worded() {
    Map<Integer, Map<String, List<Integer>>> texts = new HashMap<>();
    BitSet filter = new BitSet(FILTER);
    for (int i = 0; i < script.size(); i++) {
      if (unit(script.get(i)) && bare.get(i).length() >= SHORT) {
        int gram = gram(bare.get(i), 0);
        filter.set(gram & FILTER - 1);
        texts
            .computeIfAbsent(gram, g -> new TreeMap<>())
            .computeIfAbsent(bare.get(i), t -> new ArrayList<>())
            .add(i);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    List<Sighting> worded = new ArrayList<>();
    String all = scroll.bare();
    for (int at = 0; at + GRAM <= all.length() && worded.size() < MOST; at++) {
      int gram = gram(all, at);
      if (filter.get(gram & FILTER - 1) && texts.containsKey(gram)) {
        int from = at;
        texts
            .get(gram)
            .forEach(
                (text, tokens) -> {
                  if (all.startsWith(text, from)
                      && counts.merge(text, 1, Integer::sum) <= MOST_OF_ONE) {
                    int to = from + text.length();
                    tokens.forEach(t -> worded.add(new Sighting(t, from, to, weight(from, to))));
                  }
                });
      }
    }
    return worded;
  }

  /** What fills its line is rather the unit than what stands in the middle of one. */
  private long weight(int from, int to) {
    return 2L * (to - from) + (scroll.line(from) ? 1 : 0) + (scroll.line(to) ? 1 : 0);
  }

  private static int gram(String text, int at) {
    int gram = 0;
    for (int i = at; i < at + GRAM; i++) {
      gram = gram * 0x01000193 + text.charAt(i);
    }
    return gram ^ gram >>> 15;
  }

  /** Text that the markup gives to another unit is not this one. */
  private boolean inStretch(Sighting sighting) {
    return ids.contains(scroll.name(sighting.from(), sighting.to()));
  }

  /** Entries of a contents list: headings that follow one another without their sections. */
  private List<Sighting> listed(List<Sighting> worded) {
    Map<String, Integer> order = new HashMap<>();
    headings.forEach(id -> order.put(id, order.size()));
    List<Sighting> entries =
        worded.stream().filter(s -> order.containsKey(script.get(s.token()).id())).toList();
    List<Sighting> listed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = i + 1; j < entries.size() && j <= i + 4; j++) {
        Sighting one = entries.get(i);
        Sighting two = entries.get(j);
        int steps =
            order.get(script.get(two.token()).id()) - order.get(script.get(one.token()).id());
        int due = between(one.token(), two.token());
        if (steps > 0
            && steps <= 3
            && due > 3 * LISTED * steps
            && two.from() >= one.to()
            && two.from() - one.to() <= LISTED * (2 * steps - 1)) {
          listed.add(one);
          listed.add(two);
        }
      }
    }
    return listed;
  }

  private int between(int one, int two) {
    int length = 0;
    for (int i = one + 1; i < two; i++) {
      length += bare.get(i).length();
    }
    return length;
  }

  /** Where the markup says what is ours, nothing outside counts. */
  private List<Sighting> inOurs(List<Sighting> worded, long units) {
    List<Sighting> inside = worded.stream().filter(s -> scroll.ours(s.from(), s.to())).toList();
    long found = inside.stream().map(Sighting::token).distinct().count();
    return found * 2 >= units ? inside : worded;
  }
}
