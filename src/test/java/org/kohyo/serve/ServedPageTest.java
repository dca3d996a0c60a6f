package org.kohyo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedPageTest {

  private static String page(String policy) {
    return "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy
        + "\"></head><body>x</body></html>";
  }

  /** Only what the bar needs is allowed, and nothing that a page allows is taken away. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default-src 'none' | default-src 'none'; script-src 'nonce-n'; style-src 'self';"
            + " connect-src 'self'",
        "script-src 'none'; style-src 'self' | script-src 'nonce-n'; style-src 'self'",
        "default-src 'self' | default-src 'self'; script-src 'self' 'nonce-n'; style-src 'self';"
            + " connect-src 'self'",
        "default-src 'none'; style-src 'unsafe-inline' | default-src 'none'; style-src"
            + " 'unsafe-inline' 'self'; script-src 'nonce-n'; connect-src 'self'",
        "script-src 'unsafe-inline' | script-src 'unsafe-inline' 'self'",
        "script-src 'self'; script-src-elem 'none' | script-src 'self'; script-src-elem 'nonce-n'",
        "img-src 'self' | img-src 'self'"
      })
  void aPolicyAllowsTheScriptOfTheBarAndNoOther(String policy, String relaxed) {
    String served = new ServedPage("n").with(page(policy), "<p>bar</p>");
    assertThat(served).contains("content=\"" + relaxed + "\"", "x<p>bar</p></body>");
  }

  @Test
  void whatIsNoWholePageStaysAsItIs() {
    String article = "<article><p>text</p></article>";
    assertThat(new ServedPage("n").with(article, "<p>bar</p>")).isEqualTo(article);
  }
}
