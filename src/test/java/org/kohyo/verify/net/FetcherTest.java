package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;

/** The minutes of the limit are for a machine that hangs; nothing here depends on speed. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // a client takes long to start
class FetcherTest {

  private static final int LIMIT = 100_000;
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), LIMIT);
  private static final Limits SHORT =
      new Limits(Duration.ofSeconds(60), Duration.ofMillis(500), LIMIT);

  private final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());
  private Web web;

  @BeforeEach
  void open() {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @AfterAll
  void closeAll() {
    fetcher.close();
  }

  private UnreachableException refused(Fetcher by, URI uri) {
    UnreachableException e = catchThrowableOfType(UnreachableException.class, () -> by.fetch(uri));
    assertThat(e).as("%s is refused", uri).isNotNull();
    // Each reason has its texts.
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      assertThat(messages.text(e.text())).doesNotContain("{");
      assertThat(messages.text(e.text().hint())).isNotBlank();
    }
    return e;
  }

  private String reason(URI uri) {
    return refused(fetcher, uri).reason();
  }

  // What arrives

  @Test
  void aPageArrivesWithWhatTheServerSaysOfIt() throws Exception {
    web.answer(
        "/a",
        200,
        "公表",
        "Content-Type",
        "Text/HTML; charset=\"Shift_JIS\"",
        "ETag",
        "\"1\"",
        "Last-Modified",
        "Sun, 22 Nov 2026 00:00:00 GMT");
    Fetched fetched = fetcher.fetch(web.uri("/a#part"));
    assertThat(fetched.asked()).isEqualTo(web.uri("/a#part"));
    assertThat(fetched.arrived()).isEqualTo(web.uri("/a"));
    assertThat(fetched.bytes()).isEqualTo(Web.bytes("公表"));
    assertThat(fetched.contentType()).hasValue("text/html");
    assertThat(fetched.charset()).hasValue("Shift_JIS");
    assertThat(fetched.etag()).hasValue("\"1\"");
    assertThat(fetched.lastModified()).hasValue("Sun, 22 Nov 2026 00:00:00 GMT");
    assertThat(fetched.redirects()).isEmpty();
    assertThat(fetched.fromCache()).isFalse();
  }

  @Test
  void theServerLearnsWhoAsks() throws Exception {
    web.on(
        "/",
        exchange ->
            Web.send(
                exchange,
                200,
                Web.bytes(
                    exchange.getRequestMethod()
                        + exchange.getRequestHeaders().get("User-Agent")
                        + exchange.getRequestHeaders().get("Accept-Encoding"))));
    assertThat(fetcher.fetch(web.uri("")).bytes())
        .isEqualTo(Web.bytes("GET[Kohyo/1.2 (verify)][identity]"));
  }

  @Test
  void anEmptyFileAndAnOddContentType_areTheCallersMatter() throws Exception {
    web.answer("/", 200, "", "Content-Type", ";;charset=; \"");
    Fetched fetched = fetcher.fetch(web.uri("/"));
    assertThat(fetched.bytes()).isEmpty();
    assertThat(fetched.contentType()).isEmpty();
    assertThat(fetched.charset()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404,gone",
    "410,gone",
    "204,status",
    "206,status",
    "300,status",
    "304,status",
    "401,status",
    "403,status",
    "500,status",
    "503,status"
  })
  void anotherStatusIsNamed(int status, String reason) {
    web.answer("/", status, "");
    UnreachableException e = refused(fetcher, web.uri("/"));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.text().args()).contains(Integer.toString(status));
  }

  // Redirects

  private void redirect(String from, String to) {
    web.answer(from, 302, "moved", "Location", to);
  }

  @Test
  void redirectsAreFollowed_relativeOnesToo() throws Exception {
    redirect("/a/", "b?x#part");
    web.on(
        "/a/b",
        exchange -> {
          boolean last = "y=%E5%85%AC".equals(exchange.getRequestURI().getRawQuery());
          Web.send(
              exchange,
              last ? 200 : 301,
              Web.bytes(last ? "here" : ""),
              last ? new String[0] : new String[] {"Location", "?y=\u00E5\u0085\u00AC"});
        });
    Fetched fetched = fetcher.fetch(web.uri("/a/"));
    assertThat(fetched.bytes()).isEqualTo(Web.bytes("here"));
    assertThat(fetched.redirects()).containsExactly(web.uri("/a/b?x"), web.uri("/a/b?y=%E5%85%AC"));
    assertThat(fetched.arrived()).isEqualTo(web.uri("/a/b?y=%E5%85%AC"));
  }

  @Test
  void fiveRedirectsAreFollowed_sixAreNot() throws Exception {
    for (int i = 0; i < 6; i++) {
      redirect("/" + i, "/" + (i + 1));
    }
    web.answer("/6", 200, "here");
    assertThat(fetcher.fetch(web.uri("/1")).redirects()).hasSize(5);
    assertThat(reason(web.uri("/0"))).isEqualTo("redirects");
  }

  @Test
  void aLoopIsNamed() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    redirect("/self", "#again");
    assertThat(reason(web.uri("/a"))).isEqualTo("redirect-loop");
    assertThat(reason(web.uri("/self"))).isEqualTo("redirect-loop");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd,scheme",
    "ftp://127.0.0.1/,scheme",
    "javascript:alert(1),scheme",
    "jar:http://127.0.0.1/a.jar!/b,scheme",
    "http://user:secret@127.0.0.1/,userinfo",
    "http:///nowhere,no-host",
    "http://127.0.0.1:99999/,bad-url",
    "%zz,redirect-broken",
    "//,redirect-broken"
  })
  void aRedirectToNowhereIsRefused(String to, String reason) {
    redirect("/", to);
    UnreachableException e = refused(fetcher, web.uri("/"));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.text().args().toString()).doesNotContain("secret");
  }

  @Test
  void aRedirectWithoutLocationIsRefused() {
    web.answer("/", 301, "moved");
    assertThat(reason(web.uri("/"))).isEqualTo("redirect-broken");
  }

  @Test
  void theBodyOfARedirectIsNotWaitedFor() throws Exception {
    web.answer("/here", 200, "here");
    URI endless =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 302 F\r\nLocation: " + web.uri("/here") + "\r\n\r\n"));
              drip(out);
            });
    assertThat(fetcher.fetch(endless).bytes()).isEqualTo(Web.bytes("here"));
  }

  // Private addresses

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

  @Test
  void eachHopIsChecked() {
    redirect("/", "http://internal.example/");
    try (Fetcher strict = knowing("198.41.0.4", "198.41.0.4", "10.0.0.1")) {
      UnreachableException e = refused(strict, web.uri("/"));
      assertThat(e.reason()).isEqualTo("private");
      assertThat(e.text().args()).contains("internal.example");
    }
  }

  // Time and size

  private static void drip(OutputStream out) throws IOException {
    try {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Long: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n"
      })
  void aServerThatDripsIsLeft(String start) throws Exception {
    AtomicBoolean begun = new AtomicBoolean();
    CountDownLatch left = new CountDownLatch(1);
    URI uri =
        web.raw(
            (socket, out) -> {
              begun.set(true);
              try {
                out.write(Web.bytes(start));
                if (start.isEmpty()) {
                  socket.getInputStream().read(); // silent until the other side goes
                } else {
                  drip(out);
                }
              } finally {
                left.countDown();
              }
            });
    try (Fetcher hasty = new Fetcher("1", true, SHORT, FetchCache.none())) {
      assertThat(refused(hasty, uri).reason()).isEqualTo("timeout");
      assertThat(!begun.get() || left.await(60, TimeUnit.SECONDS))
          .as("the connection is closed")
          .isTrue();
    }
  }

  @Test
  void aNameServerThatHangsIsLeft() {
    try (Fetcher hasty =
        new Fetcher(
            "1",
            true,
            SHORT,
            FetchCache.none(),
            host -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            })) {
      assertThat(refused(hasty, URI.create("http://slow.example/")).reason()).isEqualTo("timeout");
    }
  }

  @Test
  void aFileOfTheLimitArrives_oneByteMoreDoesNot() throws Exception {
    web.answer("/fits", 200, "x".repeat(LIMIT));
    web.answer("/large", 200, "x".repeat(LIMIT + 1));
    web.on(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[LIMIT + 1]);
        });
    assertThat(fetcher.fetch(web.uri("/fits")).bytes()).hasSize(LIMIT);
    assertThat(reason(web.uri("/large"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/chunked"))).isEqualTo("too-large");
  }

  @Test
  void anEndlessBodyEndsAtTheLimit_andAHugeOneBeforeItBegins() throws Exception {
    byte[] block = new byte[8192];
    URI endless =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\n\r\n"));
              while (true) {
                out.write(block);
              }
            });
    URI huge =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"));
              socket.getInputStream().read(); // sends nothing: whoever waits for it waits long
            });
    assertThat(reason(endless)).isEqualTo("too-large");
    assertThat(reason(huge)).isEqualTo("too-large");
  }

  // Compression

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  private void encoded(String path, String coding, byte[] bytes) {
    web.on(path, exchange -> Web.send(exchange, 200, bytes, "Content-Encoding", coding));
  }

  @Test
  void compressionThatNobodyAskedForIsUndone() throws Exception {
    byte[] text = Web.bytes("公表".repeat(1000));
    encoded("/gzip", "GZip", gzip(text));
    encoded("/zlib", "deflate", deflate(text, false));
    encoded("/bare", "deflate", deflate(text, true));
    encoded("/identity", "identity", text);
    encoded("/empty", "gzip", new byte[0]);
    for (String path : List.of("/gzip", "/zlib", "/bare", "/identity")) {
      assertThat(fetcher.fetch(web.uri(path)).bytes()).as(path).isEqualTo(text);
    }
    assertThat(fetcher.fetch(web.uri("/empty")).bytes()).isEmpty();
  }

  @Test
  void bombsAndOtherCodingsAreRefused() throws Exception {
    encoded("/bomb", "gzip", gzip(new byte[LIMIT * 100]));
    encoded("/bomb2", "deflate", deflate(new byte[LIMIT * 100], false));
    encoded("/br", "br", new byte[] {1});
    encoded("/twice", "gzip, gzip", gzip(gzip(new byte[10])));
    encoded("/cut", "gzip", java.util.Arrays.copyOf(gzip(new byte[5000]), 25));
    encoded("/none", "gzip", Web.bytes("<!DOCTYPE html>"));
    encoded("/none2", "deflate", Web.bytes("<!DOCTYPE html>"));
    assertThat(reason(web.uri("/bomb"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/bomb2"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/br"))).isEqualTo("encoding");
    assertThat(reason(web.uri("/twice"))).isEqualTo("encoding");
    assertThat(reason(web.uri("/cut"))).isEqualTo("encoding-damaged");
    assertThat(reason(web.uri("/none"))).isEqualTo("encoding-damaged");
    assertThat(reason(web.uri("/none2"))).isEqualTo("encoding-damaged");
  }

  // Broken servers

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nX",
        "HTTP/1.1 two hundred\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        ""
      })
  void anAnswerThatIsCutOrNoneIsNamed(String answer) throws Exception {
    URI uri = web.raw((socket, out) -> out.write(Web.bytes(answer)));
    assertThat(reason(uri)).isEqualTo("broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nshort"})
  void aResetIsNamed(String start) throws Exception {
    URI uri =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes(start));
              out.flush();
              socket.setSoLinger(true, 0);
            });
    assertThat(reason(uri)).isEqualTo("broken");
  }

  @Test
  void aFloodOfHeadersEnds() throws Exception {
    byte[] header = Web.bytes("X-Flood: " + "x".repeat(1000) + "\r\n");
    URI uri =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; i < 20_000; i++) {
                out.write(header);
              }
              out.write(Web.bytes("Content-Length: 1\r\n\r\nx"));
            });
    try {
      // A JDK before 17.0.13 has no limit of its own: then the 20 MB of them are read.
      assertThat(fetcher.fetch(uri).bytes()).hasSize(1);
    } catch (UnreachableException e) {
      assertThat(e.reason()).isEqualTo("broken");
    }
  }

  @Test
  void endlessInterimAnswersEnd() throws Exception {
    byte[] interim = Web.bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    URI uri =
        web.raw(
            (socket, out) -> {
              while (true) {
                out.write(interim);
              }
            });
    try (Fetcher hasty = new Fetcher("1", true, SHORT, FetchCache.none())) {
      assertThat(refused(hasty, uri).reason()).isIn("status", "broken", "timeout");
    }
  }

  @Test
  void noTlsAndNobodyThereAreNamed() throws Exception {
    URI plain = web.socket((socket, out) -> out.write(Web.bytes("HTTP/1.1 400 Bad\r\n\r\n")));
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (Fetcher own = new Fetcher("1", true, LIMITS, FetchCache.none())) {
      assertThat(refused(own, secure(plain)).reason()).isEqualTo("tls");
      assertThat(refused(own, URI.create("http://127.0.0.1:" + free)).reason())
          .isEqualTo("connect");
    }
  }

  @Test
  void aServerThatIsSilentAboutTlsIsLeft() throws Exception {
    URI silent =
        web.socket(
            (socket, out) -> {
              while (socket.getInputStream().read() >= 0) {
                // Takes the greeting and never answers.
              }
            });
    Limits connect = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(60), LIMIT);
    for (Limits limits : List.of(SHORT, connect)) {
      try (Fetcher hasty = new Fetcher("1", true, limits, FetchCache.none())) {
        UnreachableException e = refused(hasty, secure(silent));
        assertThat(e.reason()).isIn("timeout", "connect-timeout");
      }
    }
  }

  private static URI secure(URI uri) {
    return URI.create(uri.toString().replace("http:", "https:"));
  }

  @Test
  void aHostThatIsSilentIsGivenUp_untilThenAnAnswerIsForgiving() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    AtomicInteger good = new AtomicInteger(2);
    web.answer("/", 404, "");
    try (Fetcher patient =
        new Fetcher(
            "1",
            true,
            LIMITS,
            FetchCache.none(),
            host -> {
              if (lookups.getAndIncrement() == good.get()) {
                return InetAddress.getAllByName("127.0.0.1");
              }
              throw new UnknownHostException(host);
            })) {
      List<String> reasons =
          Collections.nCopies(8, web.uri("/")).stream()
              .map(uri -> refused(patient, uri).reason())
              .toList();
      assertThat(reasons)
          .containsExactly(
              "unknown-host",
              "unknown-host",
              "gone",
              "unknown-host",
              "unknown-host",
              "unknown-host",
              "host-given-up",
              "host-given-up");
      assertThat(lookups).hasValue(6);
    }
  }

  // The cache

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
