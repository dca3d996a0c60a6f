package org.kohyo.verify.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Fetches published files, from any thread; no host gets two requests at once, and one that didn't
 * answer three times in a row is asked no more.
 *
 * <p>Unless private addresses are allowed, all addresses of a host have to be public, on each hop
 * of a redirect. {@link HttpClient} looks names up by itself and can't be told an address (in Java
 * 17 neither resolver nor {@code Host} can be set without changing the whole JVM), so a name might
 * change between our look-up and its own. The JDK keeps look-ups for 30 s: the same name is looked
 * up right before the request and again when the head of the answer is there. Whatever was looked
 * up in between is then still kept, so an address that is not public is seen, and nothing of its
 * answer is used. What remains: the request itself may have been sent, a GET without anything
 * secret; and if an administrator has switched that keeping off ({@code networkaddress.cache.ttl}),
 * a name server that changes its answer twice within a request gets through over http (over https
 * the certificate stands in the way). Where the JVM has a proxy for an address, the proxy connects:
 * the check is of what the name is here.
 *
 * <p>How long the head of an answer may be is bounded by the JDK (384 KiB since 17.0.13).
 */
public final class Fetcher implements AutoCloseable {

  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,50}");
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/pdf, application/json, */*;q=0.5";

  private final ExecutorService threads;
  private final HttpClient client;
  private final Names names;
  private final Hosts hosts = new Hosts();
  private final Limits limits;
  private final FetchCache cache;
  private final String agent;

  /**
   * A fetcher; close it after use.
   *
   * @param version of the program, for {@code User-Agent}: letters, digits, {@code . + -}
   * @param allowPrivate whether loopback, private and other addresses of no public host may be
   *     asked
   * @param limits what one fetch may cost
   * @param cache what was fetched before
   */
  public Fetcher(String version, boolean allowPrivate, Limits limits, FetchCache cache) {
    this(version, allowPrivate, limits, cache, InetAddress::getAllByName);
  }

  Fetcher(
      String version, boolean allowPrivate, Limits limits, FetchCache cache, Names.Lookup lookup) {
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException("version: " + version);
    }
    this.agent = "Kohyo/" + version + " (verify)";
    this.limits = limits;
    this.cache = cache;
    this.threads = Executors.newCachedThreadPool(Fetcher::thread);
    this.names = new Names(lookup, allowPrivate, threads);
    this.client =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            // Upgrading to HTTP/2 over http is what old servers stumble over.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** A look-up that hangs must not keep the program from ending. */
  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "kohyo-fetch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Fetches a file.
   *
   * @param asked an http or https address
   * @throws UnreachableException when it can't be had, and why
   */
  public Fetched fetch(URI asked) throws UnreachableException {
    Redirects way = new Redirects(WebAddress.parse(asked.toString()));
    Deadline deadline = new Deadline(limits.whole());
    while (true) {
      URI at = way.now();
      Optional<FetchCache.Cached> kept = cache.load(at);
      Answer answer = hosts.inTurn(at, deadline, () -> ask(at, kept, deadline));
      if (answer.leadsOn()) {
        way.follow(answer.header("Location"));
      } else if (answer.status() == 304 && kept.isPresent()) {
        return fetched(asked, way, kept.get(), true);
      } else {
        answer.mustBeFile();
        FetchCache.Cached file =
            new FetchCache.Cached(
                answer.etag(),
                answer.lastModified(),
                answer.header("Content-Type"),
                answer.file(limits.bytes()));
        if (file.etag().isPresent() || file.lastModified().isPresent()) {
          cache.store(at, file);
        }
        return fetched(asked, way, file, false);
      }
    }
  }

  private Answer ask(URI at, Optional<FetchCache.Cached> kept, Deadline deadline)
      throws UnreachableException {
    names.check(at, deadline);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .header("User-Agent", agent)
            .header("Accept", ACCEPT)
            .header("Accept-Encoding", "identity");
    kept.flatMap(FetchCache.Cached::etag).ifPresent(e -> request.header("If-None-Match", e));
    kept.flatMap(FetchCache.Cached::lastModified)
        .ifPresent(d -> request.header("If-Modified-Since", d));
    return Answer.of(
        at,
        deadline.await(
            client.sendAsync(request.build(), head -> Answer.body(at, head, names, limits.bytes())),
            at));
  }

  private static Fetched fetched(
      URI asked, Redirects way, FetchCache.Cached file, boolean fromCache) {
    ContentType type = ContentType.of(file.contentType().orElse(""));
    return new Fetched(
        asked,
        way.now(),
        file.bytes(),
        type.media(),
        type.charset(),
        file.etag(),
        file.lastModified(),
        way.targets(),
        fromCache);
  }

  /** Stops what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
