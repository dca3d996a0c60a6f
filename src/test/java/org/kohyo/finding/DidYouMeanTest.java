package org.kohyo.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

  private static final List<String> KEYS = List.of("name", "notices", "self", "contacts");

  @Test
  void oneSlipIsFound() {
    assertThat(DidYouMean.of("nmae", KEYS)).contains("name");
    assertThat(DidYouMean.of("notice", KEYS)).contains("notices");
    assertThat(DidYouMean.of("contact", KEYS)).contains("contacts");
    assertThat(DidYouMean.of("slf", KEYS)).contains("self");
  }

  @Test
  void somethingElseIsNot() {
    assertThat(DidYouMean.of("address", KEYS)).isEmpty();
    assertThat(DidYouMean.of("", KEYS)).isEmpty();
    assertThat(DidYouMean.of("名称", KEYS)).isEmpty();
  }
}
