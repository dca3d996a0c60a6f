package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Samples;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.1",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.255",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.0",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:10.0.0.1",
        "::ffff:0:7f00:1",
        "100::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "5f00::1",
        "2001::1",
        "2001:2::1",
        "2001:1ff::1",
        "2001:db8::1",
        "3fff::1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:a00:1::1",
        "2002:c0a8:101::"
      })
  void notPublic(String literal) throws Exception {
    assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:200::1",
        "2001:db7::1",
        "2400::1",
        "2606:4700::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void publicOnes(String literal) throws Exception {
    assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://A.Example,http://a.example/",
    "https://a.example:443?q#f,https://a.example/?q",
    "http://a.example:443/%7e,http://a.example:443/%7e",
    "https://健保.example/公?表=1,https://xn--ruqtm.example/%E5%85%AC?%E8%A1%A8=1",
    "https://ａ．example:81,https://a.example:81/",
    "http://[::1]:8080/,http://[::1]:8080/"
  })
  void oneSpelling(String given, String expected) throws Exception {
    assertThat(WebAddress.parse(given)).hasToString(expected);
    assertThat(WebAddress.parse(expected)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'',bad-url",
    "a.example,bad-url",
    "//a.example/,bad-url",
    "'http://a.example/a b',bad-url",
    "http://a.example:0/,bad-url",
    "http://a.example:65536/,bad-url",
    "http:a.example,no-host",
    "http:///a,no-host",
    "http://my_host/,no-host",
    "http://:80/,no-host",
    "mailto:a@b.example,scheme",
    "https://a@b.example/,userinfo",
    "https://公@b.example/,userinfo"
  })
  void noAddress(String given, String reason) {
    assertThatThrownBy(() -> WebAddress.parse(given))
        .isInstanceOfSatisfying(
            UnreachableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void anyText_isAnAddressOrRefused() {
    Samples.check(
        5000,
        samples -> {
          String text =
              samples.one("", "http://", "https://公.example", "http://a.example:8")
                  + (samples.below(2) == 0
                      ? samples.text(20)
                      : samples.damaged("://健保.example:80/公表/?a=b#c"));
          try {
            URI uri = WebAddress.parse(text);
            assertThat(uri.getHost()).isNotBlank();
            assertThat(uri.toString()).isASCII();
            assertThat(WebAddress.parse(uri.toString())).isEqualTo(uri);
            new Redirects(uri).follow(Optional.of(samples.text(20)));
          } catch (UnreachableException e) {
            assertThat(e.reason()).isNotBlank();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/,http://a.example/x/,redirect-downgrade",
    "https://a.example/x/,//b.example/,https://b.example/",
    "http://a.example/x/,https://a.example/x/,https://a.example/x/",
    "http://a.example,b,http://a.example/b",
    "http://a.example/x/y?z,?w,http://a.example/x/y?w",
    "http://a.example/x/y,../b c|d,http://a.example/b%20c%7Cd",
    "http://a.example/x/y,'',redirect-broken",
    "http://a.example/x,http:/b,no-host",
    "http://a.example/x,http://[::1,redirect-broken"
  })
  void redirects(String from, String location, String expected) throws Exception {
    Redirects way = new Redirects(WebAddress.parse(from));
    try {
      way.follow(Optional.of(location));
      assertThat(way.now()).hasToString(expected);
    } catch (UnreachableException e) {
      assertThat(e.reason()).isEqualTo(expected);
    }
  }
}
