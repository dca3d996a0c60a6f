package org.kohyo.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells open pages that something changed, by Server-Sent Events (HTML Standard, 9.2). Safe for
 * threads; one thread of its own writes, so that a page that doesn't listen holds up no build.
 */
final class Events implements AutoCloseable {

  /** So many pages may listen at once. Pages that nobody looks at don't listen. */
  static final int MOST = 24;

  /** Then the page asks anew: a listener that reads nothing must not pile up what it is told. */
  private static final int MOST_MESSAGES = 1_000;

  private static final long HEARTBEAT_SECONDS = 15;

  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(Threads.named("kohyo-events"));

  /** Listeners, and how much each was told. */
  private final Map<HttpExchange, Integer> listeners = new ConcurrentHashMap<>();

  Events() {
    // A comment, to which nobody listens: it fails when the page is gone.
    writer.scheduleWithFixedDelay(
        () -> listeners.keySet().forEach(to -> write(to, ":\n\n")),
        HEARTBEAT_SECONDS,
        HEARTBEAT_SECONDS,
        TimeUnit.SECONDS);
  }

  /**
   * Takes a listener, whose answer stays open.
   *
   * @param stamp which it is told at once
   * @return false when there are too many already: then nothing was answered
   */
  boolean listen(HttpExchange exchange, String stamp) throws IOException {
    synchronized (this) {
      if (listeners.size() >= MOST) {
        return false;
      }
      listeners.put(exchange, 0);
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      writer.execute(() -> write(exchange, message(stamp)));
      return true;
    } catch (IOException | RejectedExecutionException e) {
      drop(exchange);
      throw e;
    }
  }

  /** Tells all. */
  void tell(String stamp) {
    writer.execute(() -> listeners.keySet().forEach(to -> write(to, message(stamp))));
  }

  private static String message(String stamp) {
    return "event: state\nretry: 1000\ndata: " + stamp + "\n\n";
  }

  private void write(HttpExchange to, String text) {
    try {
      to.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
      to.getResponseBody().flush();
      if (listeners.merge(to, 1, Integer::sum) > MOST_MESSAGES) {
        drop(to);
      }
    } catch (IOException e) {
      drop(to);
    }
  }

  private void drop(HttpExchange listener) {
    listeners.remove(listener);
    listener.close();
  }

  @Override
  public void close() {
    writer.shutdownNow();
    listeners.keySet().forEach(this::drop);
  }
}
