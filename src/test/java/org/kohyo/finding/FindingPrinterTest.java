package org.kohyo.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingPrinterTest {

  private static final Message KEY = Message.of("content.unknown-key", "a\u001B[31mb\u202E");

  @Test
  void sortsByPlaceAndHidesControlCharacters() {
    Finding later = Finding.error("unknown-key", new Location("b.yaml", 1, 1), KEY);
    Finding first =
        Finding.warning(
            "unknown-key",
            new Location("a.yaml", 10, 2),
            KEY,
            Message.of("content.hint.choices", "x, y"));
    assertThat(new FindingPrinter(Messages.in(Language.EN)).print(List.of(later, first)))
        .isEqualTo(
            """
            a.yaml:10:2: warning unknown-key There is no key "a<U+001B>[31mb<U+202E>".
                Valid: x, y
            b.yaml:1:1: error unknown-key There is no key "a<U+001B>[31mb<U+202E>".
            """);
  }
}
