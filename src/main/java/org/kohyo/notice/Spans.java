package org.kohyo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;

/** Runs of prose → spans. */
final class Spans {

  private Spans() {}

  /** The spans of runs without a placeholder. */
  static List<Span> plain(List<Inline> inlines) {
    List<Span> spans = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        spans.add(new Span.Plain(text.wording().template()));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        spans.add(new Span.Strong(plain(emphasis.inlines())));
      } else if (inline instanceof Inline.Link link) {
        spans.add(new Span.Anchor(plain(link.inlines()), link.target().template()));
      }
    }
    return spans;
  }

  /** The spans with the society's values in the places that the wordings leave open. */
  static List<Span> of(List<Inline> inlines, Society society) {
    List<Span> spans = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        spans.addAll(of(text.wording(), society));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        spans.add(new Span.Strong(of(emphasis.inlines(), society)));
      } else if (inline instanceof Inline.Link link) {
        spans.add(
            new Span.Anchor(
                of(link.inlines(), society),
                Placeholder.resolve(link.target(), society),
                Placeholder.in(link.target()).stream().findFirst()));
      }
    }
    return spans;
  }

  /**
   * The spans of one wording.
   *
   * @throws IllegalStateException when the society lacks a value; that is found earlier
   */
  static List<Span> of(Wording wording, Society society) {
    String template = wording.template();
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      Optional<Placeholder> placeholder =
          close < 0 ? Optional.empty() : Placeholder.of(template.substring(open + 1, close));
      Optional<String> value = placeholder.flatMap(p -> p.value(society));
      if (value.isEmpty()) {
        throw new IllegalStateException("unresolved " + template.substring(open));
      }
      if (open > from) {
        spans.add(new Span.Plain(template.substring(from, open)));
      }
      spans.add(new Span.Value(value.get(), placeholder.get()));
      from = close + 1;
    }
    if (from < template.length()) {
      spans.add(new Span.Plain(template.substring(from)));
    }
    return spans;
  }

  /** All wordings in the runs. */
  static List<Wording> wordings(List<Inline> inlines) {
    List<Wording> all = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        all.add(text.wording());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        all.addAll(wordings(emphasis.inlines()));
      } else if (inline instanceof Inline.Link link) {
        all.addAll(wordings(link.inlines()));
        all.add(link.target());
      }
    }
    return all;
  }
}
