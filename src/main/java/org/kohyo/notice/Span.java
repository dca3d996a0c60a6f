package org.kohyo.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kohyo.policy.Placeholder;

/** A resolved run of text inside a unit. */
public sealed interface Span {

  /** The text that a reader sees. */
  String text();

  /**
   * Plain text.
   *
   * @param text as decided
   */
  record Plain(String text) implements Span {}

  /**
   * A value that the society gives, where the wording has a placeholder.
   *
   * @param text the value
   * @param placeholder in whose place it stands
   */
  record Value(String text, Placeholder placeholder) implements Span {}

  /**
   * A date.
   *
   * @param text as shown, such as 令和8年4月1日
   * @param date the day
   */
  record Time(String text, LocalDate date) implements Span {}

  /**
   * Emphasised text.
   *
   * @param spans what is emphasised
   */
  record Strong(List<Span> spans) implements Span {

    /** Copies the list. */
    public Strong {
      spans = List.copyOf(spans);
    }

    @Override
    public String text() {
      return textOf(spans);
    }
  }

  /**
   * A link.
   *
   * @param spans its text
   * @param target an address with an allowed scheme
   * @param placeholder in whose place the address stands, if the society gives it
   */
  record Anchor(List<Span> spans, String target, Optional<Placeholder> placeholder)
      implements Span {

    /** A link to an address that the wording itself gives. */
    public Anchor(List<Span> spans, String target) {
      this(spans, target, Optional.empty());
    }

    /** Copies the list. */
    public Anchor {
      spans = List.copyOf(spans);
    }

    @Override
    public String text() {
      return textOf(spans);
    }
  }

  /** The text of all spans. */
  static String textOf(List<Span> spans) {
    // Nearly all units are one plain run.
    return spans.size() == 1
        ? spans.get(0).text()
        : spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
