package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;

class SiteAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.jp/",
        "http://localhost:8000/",
        "https://www.example.jp:65535/a/b-c_d~/%E5%81%A5/",
        "http://192.0.2.1/kohyo/",
        "http://[2001:db8::1]:8443/kohyo/",
        "https://xn--wgv71a.example/",
        "https://www.example.jp/a;b=c,d@e:f/"
      })
  void addressesOfSitesStayAsTheyAre(String text) throws Exception {
    assertThat(SiteAddress.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.jp, https://www.example.jp/",
    "https://www.example.jp/Kohyo, https://www.example.jp/Kohyo/",
    "HTTPS://WWW.Example.JP:8443/Kohyo, https://www.example.jp:8443/Kohyo/"
  })
  void whatMeansTheSameIsCompleted(String given, String text) throws Exception {
    assertThat(SiteAddress.of(given).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', scheme",
    "www.example.jp/kohyo/, scheme",
    "//www.example.jp/kohyo/, scheme",
    "/kohyo/, scheme",
    "ftp://www.example.jp/, scheme",
    "javascript:alert(1), scheme",
    "' https://www.example.jp/', scheme",
    "https:www.example.jp, scheme",
    "https:///kohyo/, host",
    "https://:8443/, host",
    "https://www..example.jp/, host",
    "https://-a.example/, host",
    "https://a_b.example/, host",
    "https://1.2.3/, host",
    "https://192.0.2.256/, host",
    "https://[2001:db8::1/, host",
    "https://[fe80::1%25eth0]/, host",
    "https://www example.jp/, host",
    "https://www.example.jp\\kohyo/, host",
    "https://www.example.jp:/, port",
    "https://www.example.jp:0/, port",
    "https://www.example.jp:65536/, port",
    "https://www.example.jp:99999999999/, port",
    "https://www.example.jp:+80/, port",
    "https://健保.example/kohyo/, idn",
    "https://user@www.example.jp/, user",
    "https://user:secret@www.example.jp/?a, user",
    "https://www.example.jp/?a=b, query",
    "https://www.example.jp?a, query",
    "https://www.example.jp/#a, query",
    "https://www.example.jp/a b/, path",
    "https://www.example.jp/健保/, path",
    "https://www.example.jp/%zz/, path",
    "https://www.example.jp/<b>/, path",
    "https://www.example.jp/a/../b/, dots",
    "https://www.example.jp/%2E%2e, dots"
  })
  void whatIsNoneIsRefused(String text, String why) {
    refuses(text, why);
  }

  @Test
  void charactersThatNobodySeesAreRefused() {
    refuses("https://www.example.jp/a\n", "path");
    refuses("https://www.example.jp/\u0000/", "path");
    refuses("https://www.exa\tmple.jp/", "host");
    refuses("https://www.example.jp\n/", "host");
    refuses("https://www.exa\u202Emple.jp/", "host");
  }

  @Test
  void lengthsAreBounded() {
    refuses("https://www.example.jp/" + "a".repeat(2000), "long");
    refuses("https://" + "a".repeat(64) + ".example/", "host");
    refuses("https://" + "a.".repeat(130) + "example/", "host");
  }

  @Test
  void hintsNameTheHostAsItIsWritten_andNoPasswordIsRepeated() {
    assertThatThrownBy(() -> SiteAddress.of("https://健保.example/"))
        .isInstanceOfSatisfying(
            SiteAddress.RefusedException.class,
            e -> assertThat(text(e)).contains("xn--").contains(".example"));
    assertThatThrownBy(() -> SiteAddress.of("https://user:secret@www.example.jp/?"))
        .isInstanceOfSatisfying(
            SiteAddress.RefusedException.class, e -> assertThat(text(e)).doesNotContain("secret"));
  }

  private static String text(SiteAddress.RefusedException e) {
    Messages messages = Messages.in(Language.JA);
    return messages.text(e.text()) + messages.text(e.text().hint());
  }

  private static void refuses(String text, String why) {
    assertThatThrownBy(() -> SiteAddress.of(text))
        .isInstanceOf(SiteAddress.RefusedException.class)
        .hasMessage("content.site-address-" + why);
  }
}
