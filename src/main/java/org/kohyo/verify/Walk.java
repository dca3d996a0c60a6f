package org.kohyo.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a notice's script and a file's text side by side. It gets to the end only if every
 * piece is there, in its order, with nothing between: what decides that a file matches is here and
 * nowhere else. Where a label or a line of the templates may be present or absent it tries both,
 * and no situation twice.
 */
final class Walk {

  /** More lines than templates put between the title and the first section. */
  private static final int MOST_LINES = 400;

  private final List<Token> script;
  private final Zone surroundings;
  private final Flow flow;
  private final boolean legacy;
  private final int[] from;
  private final int[] to;

  /**
   * One walk through one text.
   *
   * @param surroundings whether lines may stand where the script leaves room for the templates'
   * @param legacy whether characters that JIS and Unicode part otherwise are taken for one another
   */
  Walk(List<Token> script, Zone surroundings, Flow flow, boolean legacy) {
    this.script = script;
    this.surroundings = surroundings;
    this.flow = flow;
    this.legacy = legacy;
    this.from = new int[script.size()];
    this.to = new int[script.size()];
  }

  /**
   * Where the notice stands.
   *
   * @param start of its title
   * @param end behind its last piece
   * @param from where each piece begins
   * @param to behind each piece; the same for what is left out
   */
  record Way(int start, int end, List<Integer> from, List<Integer> to) {}

  private record Fork(int token, int position) {}

  /** The way from there to the end of the script, if there is one. */
  Optional<Way> from(int start) {
    Deque<Fork> forks = new ArrayDeque<>();
    Set<Fork> tried = new HashSet<>();
    forks.push(new Fork(0, start));
    while (!forks.isEmpty()) {
      Fork fork = forks.pop();
      if (tried.add(fork) && go(fork, start, forks)) {
        int end = to[script.size() - 1];
        return Optional.of(new Way(start, end, list(from), list(to)));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> list(int[] positions) {
    return java.util.Arrays.stream(positions).boxed().toList();
  }

  private boolean go(Fork fork, int start, Deque<Fork> forks) {
    int position = fork.position();
    boolean afterUnit = fork.token() > 0 && said(fork.token() - 1);
    for (int i = fork.token(); i < script.size(); ) {
      Token token = script.get(i);
      int after = i + 1;
      int next = position;
      boolean broken = position == start;
      while (next < flow.length() && gap(flow.at(next))) {
        broken |= flow.at(next) != ' ';
        next++;
      }
      if (token.kind() == Token.Kind.ZONE) {
        mark(i, position, position);
        i++;
        if (broken) {
          zone(next).forEach(end -> forks.push(new Fork(after, end)));
        }
        continue;
      }
      int end = !token.starts() || broken ? end(token, position, next) : -1;
      // Two fields that ran into each other are neither of them: a number and the next number.
      boolean ranInto = afterUnit && next == position;
      if (token.kind() == Token.Kind.LABEL) {
        end = ranInto ? -1 : end;
        if (end >= 0) {
          forks.push(new Fork(i + 1, position));
        }
        mark(i, next, end >= 0 ? end : next);
        position = end >= 0 ? end : position;
      } else if (end < 0) {
        return false;
      } else {
        if (token.kind() == Token.Kind.UNIT && ranInto) {
          return false;
        }
        mark(i, end == position ? position : next, end);
        position = end;
      }
      afterUnit = token.kind() == Token.Kind.LABEL ? afterUnit && end < 0 : said(i);
      i++;
    }
    return true;
  }

  private void mark(int token, int begins, int ends) {
    from[token] = begins;
    to[token] = ends;
  }

  /** Where a piece ends, or -1 when it isn't there. */
  private int end(Token token, int position, int next) {
    if (token.kind() != Token.Kind.READING) {
      return end(token.text(), next);
    }
    boolean above =
        flow.kana().stream()
            .anyMatch(k -> k.at() == position && k.text().strip().equals(token.text()));
    return above ? position : end("（" + token.text() + "）", next);
  }

  private int end(String expected, int start) {
    int at = start;
    for (int i = 0; i < expected.length(); i++) {
      char c = expected.charAt(i);
      boolean broken = false;
      while (at < flow.length() && i > 0 && flow.at(at) == '\r') {
        broken = true;
        at++;
        if (at < flow.length() && flow.at(at) == ' ' && c != ' ') {
          at++;
        }
      }
      if (at < flow.length() && same(c, flow.at(at))) {
        at++;
      } else if (!broken || c != ' ') {
        return -1;
      }
    }
    return at;
  }

  private boolean same(char expected, char read) {
    return expected == read || legacy && JisPairs.same(expected, read);
  }

  /** Ends of the lines behind a position that together are the templates' own. */
  private List<Integer> zone(int position) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Integer> lineEnds = new HashMap<>();
    int at = position;
    for (int i = 0;
        i < MOST_LINES && at < flow.length() && text.length() < surroundings.longest();
        i++) {
      int line = flow.line(at);
      if (flow.start(line) != at) {
        break;
      }
      String one = flow.lineText(line);
      Surroundings.join(one, text);
      at += one.length() + 1;
      lineEnds.put(text.length(), at - 1);
    }
    return surroundings.above(text.toString()).stream()
        .filter(lineEnds::containsKey)
        .map(lineEnds::get)
        .toList();
  }

  /** Whether a piece is a unit or its reading: nothing but a gap parts it from another. */
  private boolean said(int token) {
    Token.Kind kind = script.get(token).kind();
    return kind == Token.Kind.UNIT || kind == Token.Kind.READING;
  }

  private static boolean gap(char c) {
    return c == ' ' || c == Flow.END || c == '\r';
  }
}
