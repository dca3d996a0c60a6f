package org.kohyo.compare;

import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Span;

/** Texts as the source has them: without the values that each society gives. */
final class Templates {

  private Templates() {}

  /** The spans with nothing in the places of values: the same for every society. */
  static List<Span> of(List<Span> spans) {
    // Nearly all units are one plain run.
    if (spans.size() == 1 && spans.get(0) instanceof Span.Plain) {
      return spans;
    }
    return spans.stream().map(Templates::of).toList();
  }

  private static Span of(Span span) {
    if (span instanceof Span.Value value) {
      return new Span.Value("", value.placeholder());
    } else if (span instanceof Span.Strong strong) {
      return new Span.Strong(of(strong.spans()));
    } else if (span instanceof Span.Anchor anchor) {
      Optional<?> own = anchor.placeholder();
      return new Span.Anchor(
          of(anchor.spans()), own.isPresent() ? "" : anchor.target(), anchor.placeholder());
    }
    return span;
  }
}
