package org.kohyo.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.render.report.PreviewPages;
import org.kohyo.serve.SiteFiles.Found;

/**
 * Answers requests: files of the site, pages with the bar; below {@code /_kohyo/}, which no society
 * can be called, what belongs to the preview itself.
 *
 * @param guard lets in
 * @param status how the preview stands now
 * @param files looks for a file, and waits for a build that is just replacing it
 * @param bars of pages
 * @param assets the script and the style sheet, by name
 */
record Router(
    Messages messages,
    Guard guard,
    Supplier<Status> status,
    Lookup files,
    Workshop workshop,
    PreviewPages pages,
    Bars bars,
    Events events,
    Function<String, Optional<Answer>> assets)
    implements HttpHandler {

  private static final String OWN = "/_kohyo/";

  /** Looks for a file. */
  interface Lookup {
    Found at(String address) throws IOException;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean stays = false;
    try {
      Answer.secure(exchange.getResponseHeaders());
      Optional<Guard.Refusal> refusal = guard.refusal(exchange);
      if (refusal.isPresent()) {
        exchange.getResponseHeaders().set("Connection", "close");
        Answer.text(refusal.get().status(), messages.text(refusal.get().text())).send(exchange);
      } else {
        stays = answered(exchange);
      }
    } catch (RuntimeException e) {
      Answer.text(500, messages.text(Message.of("serve.failed", String.valueOf(e)))).send(exchange);
    } finally {
      if (!stays) {
        exchange.close();
      }
    }
  }

  /** Whether the answer stays open. */
  private boolean answered(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    // Before anything is read: a page that is older than its stamp would never be replaced.
    Status now = status.get();
    if (path.equals(OWN + "events") && exchange.getRequestMethod().equals("GET")) {
      if (events.listen(exchange, now.stamp())) {
        return true;
      }
      Answer.text(503, messages.text(Message.of("serve.too-many"))).send(exchange);
      return false;
    }
    if (path.startsWith(OWN)) {
      own(exchange, path.substring(OWN.length()), now).send(exchange);
      return false;
    }
    Found found = files.at(path);
    if (found instanceof Found.Folder) {
      exchange.getResponseHeaders().set("Location", path + "/");
      Answer.text(302, path + "/").send(exchange);
    } else {
      site(path, found, now).send(exchange);
    }
    return false;
  }

  private Answer site(String path, Found found, Status now) {
    if (found instanceof Found.File file) {
      return file.media().equals(Answer.HTML)
          ? page(200, new String(file.bytes(), StandardCharsets.UTF_8), bars.bar(path, now))
          : new Answer(200, file.media(), file.bytes());
    }
    boolean later = now.stale(SiteFiles.society(path));
    String page = later ? pages.notYet() : pages.missing();
    return page(later ? 503 : 404, page, bars.bar(path, now));
  }

  private Answer own(HttpExchange exchange, String name, Status now) throws IOException {
    String asked = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return switch (name) {
      case "bar" -> Answer.html(200, bars.bar(value(asked, "page").orElse("/"), now));
      case "diff" ->
          page(
              200,
              comparison(value(asked, "society"), value(asked, "notice")),
              bars.ofComparison(now));
      default -> assets.apply(name).orElseGet(() -> page(404, pages.missing(), bars.bar("/", now)));
    };
  }

  private String comparison(Optional<String> society, Optional<String> notice) throws IOException {
    try {
      return workshop.comparison(society, notice);
    } catch (EnvironmentFault e) {
      return pages.noComparison(e.text(), e.hint());
    }
  }

  private static Optional<String> value(String query, String name) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        String value = pair.substring(name.length() + 1);
        try {
          return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Optional.empty(); // half a code
        }
      }
    }
    return Optional.empty();
  }

  private static Answer page(int status, String page, String bar) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return Answer.html(status, new ServedPage(HexFormat.of().formatHex(random)).with(page, bar));
  }
}
