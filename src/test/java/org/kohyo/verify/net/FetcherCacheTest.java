package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMIT;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes from the cache, and what is never put there. */
@Timeout(120)
class FetcherCacheTest {

  @AutoClose private final Web web = new Web();

  private static final class Kept implements FetchCache {
    private final Map<URI, Cached> files = new HashMap<>();

    @Override
    public Optional<Cached> load(URI address) {
      return Optional.ofNullable(files.get(address));
    }

    @Override
    public void store(URI address, Cached file) {
      files.put(address, file);
    }
  }

  @Test
  void whatIsUnchangedComesFromTheCache() throws Exception {
    AtomicInteger version = new AtomicInteger(1);
    web.on(
        "/",
        exchange -> {
          String tag = "W/\"" + version + "\"";
          boolean same =
              List.of(tag).equals(exchange.getRequestHeaders().get("If-None-Match"))
                  && List.of("day").equals(exchange.getRequestHeaders().get("If-Modified-Since"));
          Web.send(
              exchange,
              same ? 304 : 200,
              same ? new byte[0] : Web.bytes("version " + version),
              "ETag",
              tag,
              "Last-Modified",
              "day",
              "Content-Type",
              "text/html;charset=UTF-8");
        });
    Kept kept = new Kept();
    try (Fetcher saving = new Fetcher("1", true, LIMITS, kept)) {
      assertThat(saving.fetch(web.uri("/")).fromCache()).isFalse();
      Fetched again = saving.fetch(web.uri("/"));
      assertThat(again.fromCache()).isTrue();
      assertThat(again.bytes()).isEqualTo(Web.bytes("version 1"));
      assertThat(again.contentType()).hasValue("text/html");
      assertThat(again.charset()).hasValue("UTF-8");
      version.set(2);
      assertThat(saving.fetch(web.uri("/")).bytes()).isEqualTo(Web.bytes("version 2"));
      assertThat(kept.files.get(web.uri("/")).bytes()).isEqualTo(Web.bytes("version 2"));
    }
  }

  @Test
  void whatCannotBeAskedForAgainIsNotKept() throws Exception {
    web.answer("/", 200, "x", "ETag", "no quotes", "Last-Modified", "\u00E5");
    web.answer("/large", 200, "x".repeat(LIMIT + 1), "ETag", "\"1\"");
    Kept kept = new Kept();
    try (Fetcher saving = new Fetcher("1", true, LIMITS, kept)) {
      saving.fetch(web.uri("/"));
      refused(saving, web.uri("/large"));
      assertThat(kept.files).isEmpty();
    }
  }
}
