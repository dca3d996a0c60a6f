package org.kohyo.verify.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Servers on loopback: well-behaved ones, and raw sockets that send whatever a test wants. */
final class Web implements AutoCloseable {

  /** What a server does with a request. */
  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  /** What a raw server does with a connection once the request was read. */
  @FunctionalInterface
  interface Raw {
    void handle(Socket socket, OutputStream out) throws IOException;
  }

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "test-web");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpServer server;
  private final List<ServerSocket> sockets = new ArrayList<>();

  Web() {
    try {
      server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
      server.setExecutor(threads);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  Web on(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return this;
  }

  /** An answer with headers given as name, value, … */
  Web answer(String path, int status, String body, String... headers) {
    return on(path, exchange -> send(exchange, status, bytes(body), headers));
  }

  static void send(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** A server of its own that reads the head of each request and then does what the test wants. */
  URI raw(Raw handler) throws IOException {
    return socket(
        (connection, out) -> {
          head(connection.getInputStream());
          handler.handle(connection, out);
        });
  }

  /** A server of its own that doesn't even read. */
  URI socket(Raw handler) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, loopback());
    sockets.add(socket);
    threads.submit(
        () -> {
          while (true) {
            Socket connection = socket.accept();
            threads.submit(
                () -> {
                  try (connection) {
                    handler.handle(connection, connection.getOutputStream());
                  }
                  return null;
                });
          }
        });
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  private static void head(InputStream in) throws IOException {
    int ended = 0;
    while (ended < 4) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      ended = c == "\r\n\r\n".charAt(ended) ? ended + 1 : c == '\r' ? 1 : 0;
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
