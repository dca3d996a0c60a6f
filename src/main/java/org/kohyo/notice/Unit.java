package org.kohyo.notice;

import java.util.List;

/**
 * The smallest piece of public text that the society decides on; what is compared and proven.
 *
 * @param id unique in the notice
 * @param spans its text, without numbers and marks
 */
public record Unit(String id, List<Span> spans) {

  /** Copies the list. */
  public Unit {
    spans = List.copyOf(spans);
  }

  /** A unit of plain text. */
  public static Unit of(String id, String text) {
    return new Unit(id, List.of(new Span.Plain(text)));
  }

  /** The same text under another id. */
  public Unit called(String other) {
    return new Unit(other, spans);
  }

  /** The text that a reader sees. */
  public String text() {
    return Span.textOf(spans);
  }
}
