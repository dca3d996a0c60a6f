package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FetchesTest {

  private final Web web = new Web();
  private final Fetcher fetcher =
      new Fetcher(
          "1",
          true,
          new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 1000),
          FetchCache.none());

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  private static String said(Fetches.Outcome outcome) {
    if (outcome instanceof Fetches.Outcome.Got got) {
      return new String(got.file().bytes(), StandardCharsets.UTF_8);
    }
    return ((Fetches.Outcome.Failed) outcome).reason();
  }

  /** The same server by another name; a host is what the address says. */
  private URI local(String path) {
    return URI.create(web.uri(path).toString().replace("127.0.0.1", "localhost"));
  }

  @Test
  void oneHostGetsOneRequestAtOnce_alsoByRedirects_andTheOrderStays() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    web.on(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/to/")) {
            String to = web.uri(path.substring(3)).toString();
            Web.send(exchange, 302, new byte[0], "Location", to);
            return;
          }
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
          Web.send(exchange, 200, Web.bytes(path));
        });
    List<URI> list = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      list.add(i % 2 == 0 ? web.uri("/" + i) : local("/to/" + i));
      expected.add("/" + i);
    }
    list.add(URI.create("nowhere"));
    expected.add("bad-url");
    assertThat(new Fetches(fetcher, 4).each(list, FetchesTest::said)).isEqualTo(expected);
    assertThat(most).hasValue(1);
  }

  @Test
  void severalHostsAreAskedAtOnce() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    web.on(
        "/",
        exchange -> {
          try {
            both.await(60, TimeUnit.SECONDS);
            Web.send(exchange, 200, Web.bytes("met"));
          } catch (Exception e) {
            Web.send(exchange, 500, new byte[0]);
          }
        });
    assertThat(new Fetches(fetcher, 2).each(List.of(web.uri("/"), local("/")), FetchesTest::said))
        .containsExactly("met", "met");
  }

  @Test
  void aFaultOfTheCallerIsTheCallers() {
    web.answer("/", 200, "x");
    Fetches fetches = new Fetches(fetcher, 2);
    assertThatThrownBy(
            () ->
                fetches.each(
                    List.of(web.uri("/")),
                    outcome -> {
                      throw new IllegalStateException("mine");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine");
    assertThat(fetches.each(List.of(), FetchesTest::said)).isEmpty();
  }
}
