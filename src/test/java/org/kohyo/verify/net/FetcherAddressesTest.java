package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private addresses are refused, on each hop, and also where a name turns private meanwhile. */
@Timeout(120)
class FetcherAddressesTest {

  // One for all tests: a client takes long to start.
  @AutoClose
  private static final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());

  @AutoClose private final Web web = new Web();

  private static String reason(URI uri) {
    return refused(fetcher, uri).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1",
        "http://[::1]",
        "http://localhost",
        "http://LOCALHOST",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://169.254.169.254/",
        "http://10.1.2.3:8080/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://１２７.０.０.１/",
        "http://0.0.0.0/"
      })
  void privateAddressesAreRefused(String uri) {
    try (Fetcher strict = new Fetcher("1", false, LIMITS, FetchCache.none())) {
      UnreachableException e = refused(strict, URI.create(uri));
      assertThat(e.reason()).isEqualTo("private");
      assertThat(e.silence()).isFalse();
    }
  }

  /** What only some programs take for an address is none here, whatever is allowed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://127.0.0.256/",
        "http://0300.0250.0.1/"
      })
  void oddSpellingsOfAddressesAreNoHosts(String uri) {
    assertThat(reason(URI.create(uri))).isEqualTo("no-host");
  }

  private static Fetcher knowing(String... answers) {
    Deque<String> rest = new ArrayDeque<>(List.of(answers));
    return new Fetcher(
        "1",
        false,
        LIMITS,
        FetchCache.none(),
        host -> {
          String[] literals = rest.remove().split(" ");
          InetAddress[] addresses = new InetAddress[literals.length];
          for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
          }
          return addresses;
        });
  }

  @Test
  void oneThatIsPrivateAmongPublicOnesIsEnough() {
    try (Fetcher strict = knowing("198.41.0.4 2001:500::1 192.168.0.1")) {
      assertThat(refused(strict, URI.create("http://mixed.example/")).text().args())
          .containsExactly("http://mixed.example/", "mixed.example", "192.168.0.1");
    }
  }

  @Test
  void aNameThatTurnsPrivateMeanwhile_isSeenBeforeItsAnswerIsRead() {
    web.answer("/", 200, "secret");
    try (Fetcher strict = knowing("198.41.0.4", "127.0.0.1")) {
      assertThat(refused(strict, web.uri("/")).reason()).isEqualTo("private");
    }
  }

  private void redirect(String from, String to) {
    web.answer(from, 302, "moved", "Location", to);
  }

  @Test
  void eachHopIsChecked() {
    redirect("/", "http://internal.example/");
    try (Fetcher strict = knowing("198.41.0.4", "198.41.0.4", "10.0.0.1")) {
      UnreachableException e = refused(strict, web.uri("/"));
      assertThat(e.reason()).isEqualTo("private");
      assertThat(e.text().args()).contains("internal.example");
    }
  }
}
