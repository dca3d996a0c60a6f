package org.kohyo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code kohyo serve}, run as a user would and asked as a browser would. */
public final class RunningPreview implements AutoCloseable {

  /** Machines that build beside the tests are slow; nothing waits longer than it has to. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)/");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread command;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile int status = -1;
  private final int port;
  private final Path made;

  private RunningPreview(Clock clock, List<String> options) throws Exception {
    Terminal terminal =
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            clock,
            Screen.NONE,
            Optional.empty());
    List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(options);
    Set<Path> before = temporary();
    command = new Thread(() -> status = Main.run(terminal, words.toArray(String[]::new)), "serve");
    command.start();
    this.port = Integer.parseInt(until(() -> said(ADDRESS)).group(1));
    // Other processes have folders there too: its own is the one that has a site in it.
    this.made =
        temporary().stream()
            .filter(f -> !before.contains(f) && Files.exists(f.resolve("site")))
            .findFirst()
            .orElseThrow();
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(f -> f.getFileName().toString().matches("kohyo-[0-9]+"))
          .collect(Collectors.toSet());
    }
  }

  /** The folder that it made for itself. */
  Path made() {
    return made;
  }

  /** Starts it at any port and waits until it says where it is. */
  public static RunningPreview start(Object... options) throws Exception {
    return start(Kohyo.TODAY, options);
  }

  static RunningPreview start(Clock clock, Object... options) throws Exception {
    return new RunningPreview(clock, Arrays.stream(options).map(Object::toString).toList());
  }

  private Optional<Matcher> said(Pattern words) {
    if (!command.isAlive()) {
      throw new AssertionError("it ended: " + terminal());
    }
    return Optional.of(words.matcher(terminal())).filter(Matcher::find);
  }

  /** Asks until there is an answer. */
  static <T> T until(Callable<Optional<T>> question) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> answer = question.call();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("nothing came of it");
      }
      Thread.sleep(10);
    }
  }

  public int port() {
    return port;
  }

  /** What it wrote to stderr. */
  String terminal() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** How many builds it told of. */
  long builds() {
    return terminal().lines().filter(l -> l.contains(" 秒、エラー") || l.contains("読めないため")).count();
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }

  String page(String path) throws Exception {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  /** The page, as soon as it contains a text. */
  String pageWith(String path, String text) throws Exception {
    return until(() -> Optional.of(page(path)).filter(p -> p.contains(text)));
  }

  /** Sends bytes that no browser would, and returns all that comes back. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A page that listens. */
  Listener listen() throws Exception {
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/_kohyo/events"))
                .build(),
            BodyHandlers.ofInputStream());
    return new Listener(answer);
  }

  /** What a page is told. */
  static final class Listener implements AutoCloseable {

    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    private Listener(HttpResponse<InputStream> answer) {
      this.answer = answer;
      Thread reader =
          new Thread(
              () ->
                  new java.io.BufferedReader(
                          new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                      .lines()
                      .filter(l -> l.startsWith("data: "))
                      .forEach(told::add));
      reader.setDaemon(true);
      reader.setUncaughtExceptionHandler((thread, closed) -> {});
      reader.start();
    }

    int status() {
      return answer.statusCode();
    }

    /** The next thing that it is told. */
    String next() throws InterruptedException {
      String next = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nobody told anything");
      }
      return next;
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }

  /** Ends it as Ctrl-C does and returns its exit status. */
  int end() throws InterruptedException {
    command.interrupt();
    command.join(PATIENCE.toMillis());
    return status;
  }

  @Override
  public void close() throws InterruptedException {
    end();
  }
}
