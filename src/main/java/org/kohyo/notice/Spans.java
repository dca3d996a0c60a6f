package org.kohyo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Wording;

/** Runs of prose → spans. */
final class Spans {

  private Spans() {}

  /** The spans, their wordings resolved so. */
  static List<Span> of(List<Inline> inlines, Function<Wording, String> resolve) {
    List<Span> spans = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        spans.add(new Span.Plain(resolve.apply(text.wording())));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        spans.add(new Span.Strong(of(emphasis.inlines(), resolve)));
      } else if (inline instanceof Inline.Link link) {
        spans.add(new Span.Anchor(of(link.inlines(), resolve), resolve.apply(link.target())));
      }
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
