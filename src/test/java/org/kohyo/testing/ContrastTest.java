package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
  private static final String CSS =
      """
      @charset "UTF-8";
      /* --old: #000000; */
      :root { --text: #1A1A1A; --ground: #fff; --gap: 1rem; --font: "a"; --key: #00118f }
      body { --text: #ff0000; color: var(--text) }
      @media (prefers-color-scheme: dark) {
        :root { --text: #f2f2f2; --ground: #14171c; }
        a { color: #123456 }
      }
      @media print { :root { --text: #000000; } }
      @media (forced-colors: active) { :root { --key: #00ff00; } }
      """;

  @Test
  void lightTokensAreThoseOfRootOutsideAnyMediaQuery() {
    assertThat(Contrast.tokens(CSS, false))
        .containsExactly(
            entry("--text", "#1a1a1a"), entry("--ground", "#ffffff"), entry("--key", "#00118f"));
  }

  @Test
  void darkTokensLieOverTheLightOnes() {
    assertThat(Contrast.tokens(CSS, true))
        .containsExactly(
            entry("--text", "#f2f2f2"), entry("--ground", "#14171c"), entry("--key", "#00118f"));
  }

  @Test
  void minifiedStylesAreReadToo() {
    String css = ":root{--a:#111111}@media(prefers-color-scheme:dark){:root{--a:#eee}}";
    assertThat(Contrast.tokens(css, false)).containsExactly(entry("--a", "#111111"));
    assertThat(Contrast.tokens(css, true)).containsExactly(entry("--a", "#eeeeee"));
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.0",
    "#ffffff, #000000, 21.0",
    "#777777, #ffffff, 4.48",
    "#767676, #ffffff, 4.54",
    "#ff0000, #ffffff, 4.00",
    "#0000ff, #ffffff, 8.59",
    "#abc, #aabbcc, 1.0"
  })
  void ratiosAreThoseOfWcag(String one, String two, double expected) {
    assertThat(Contrast.ratio(one, two)).isCloseTo(expected, within(0.005));
  }

  @Test
  void somethingElseThanAColourIsRefused() {
    assertThatThrownBy(() -> Contrast.ratio("red", "#fff")).hasMessageContaining("red");
  }

  @Test
  void anUnclosedRuleIsRefused() {
    assertThatThrownBy(() -> Contrast.tokens(":root { --a: #111111;", false))
        .hasMessageContaining("}");
  }
}
