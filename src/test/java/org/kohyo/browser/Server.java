package org.kohyo.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves a folder on loopback. Sites come with the header that the example for nginx gives them;
 * with any other page its own content security policy is sent as a header too.
 */
final class Server implements AutoCloseable {

  private static final Pattern POLICY =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"");

  private static final Path NGINX = Path.of("site/ja/resources/examples/nginx.conf");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^ *add_header Content-Security-Policy \"([^\"]+)\" always;$");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "pdf", "application/pdf",
          "xml", "application/atom+xml",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Path root;
  private final HttpServer http;
  private final String recommended;

  private Server(Path root, HttpServer http, String recommended) {
    this.root = root;
    this.http = http;
    this.recommended = recommended;
  }

  static Server start(Path root) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Server server = new Server(root, HttpServer.create(anyPort, 0), recommended());
    server.http.createContext("/", server::answer);
    server.http.start();
    return server;
  }

  /**
   * The content security policy that the documentation tells people to send.
   *
   * @throws IllegalStateException when the example doesn't have it once
   */
  static String recommended() throws IOException {
    var found = HEADER.matcher(Files.readString(NGINX)).results().toList();
    if (found.size() != 1) {
      throw new IllegalStateException(NGINX + ": " + found.size() + " policies");
    }
    return found.get(0).group(1);
  }

  /** Where the folder is, with a slash at the end. */
  String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/favicon.ico")) {
        exchange.sendResponseHeaders(204, -1); // the browser's own wish, not the page's
        return;
      }
      Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange
          .getResponseHeaders()
          .set("Content-Type", type == null ? "application/octet-stream" : type);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (name.endsWith(".html")) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy(file, text));
      }
      boolean head = "HEAD".equals(exchange.getRequestMethod());
      exchange.sendResponseHeaders(200, head ? -1 : bytes.length == 0 ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private String policy(Path file, String text) {
    if (Files.exists(root.resolve(root.relativize(file).getName(0)).resolve("manifest.json"))) {
      return recommended;
    }
    Matcher own = POLICY.matcher(text);
    return (own.find() ? own.group(1) : "default-src 'none'") + "; frame-ancestors 'none'";
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
