package org.kohyo.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * Servers at one port of this machine's own addresses, 127.0.0.1 and ::1, which no other machine
 * can reach. A browser asks for {@code localhost} at either.
 */
final class Loopback implements AutoCloseable {

  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  /** A free port of the one address may be taken at the other. */
  private static final int TRIES = 20;

  /**
   * Limits of the JDK's server (module jdk.httpserver), which has them as properties alone and
   * reads them once. Seconds for a request to arrive; connections at once.
   */
  private static final List<List<String>> LIMITS =
      List.of(
          List.of("sun.net.httpserver.maxReqTime", "20"),
          List.of("jdk.httpserver.maxConnections", "200"));

  private final List<HttpServer> servers;

  private Loopback(List<HttpServer> servers) {
    this.servers = servers;
  }

  /**
   * Takes a port; nothing is answered yet.
   *
   * @param port 0 for any that is free
   * @throws EnvironmentFault when another program has the port, or it may not be used
   */
  static Loopback at(int port) {
    LIMITS.stream()
        .filter(limit -> System.getProperty(limit.get(0)) == null)
        .forEach(limit -> System.setProperty(limit.get(0), limit.get(1)));
    List<InetAddress> addresses = addresses();
    for (int tries = 1; ; tries++) {
      try {
        return new Loopback(bound(addresses, port));
      } catch (IOException e) {
        if (port != 0 || tries == TRIES) {
          throw taken(port, e);
        }
      }
    }
  }

  private static EnvironmentFault taken(int port, IOException cause) {
    Message text =
        cause instanceof BindException
            ? Message.of("serve.busy", Integer.toString(port))
            : Message.of("serve.no-port", Integer.toString(port), String.valueOf(cause));
    return new EnvironmentFault(text, text.hint(), cause);
  }

  /** Those of the two that this machine has. */
  private static List<InetAddress> addresses() {
    List<InetAddress> there = new ArrayList<>();
    for (byte[] bytes : List.of(IPV4, IPV6)) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(bytes))) {
        there.add(socket.getInetAddress());
      } catch (IOException e) {
        continue; // this machine does without it
      }
    }
    return there;
  }

  private static List<HttpServer> bound(List<InetAddress> addresses, int port) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    int same = port;
    try {
      for (InetAddress address : addresses) {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, same), 0);
        servers.add(server);
        same = server.getAddress().getPort();
      }
    } catch (IOException e) {
      servers.forEach(server -> server.stop(0));
      throw e;
    }
    if (servers.isEmpty()) {
      throw new IOException("no loopback address");
    }
    return List.copyOf(servers);
  }

  /** The port. */
  int port() {
    return servers.get(0).getAddress().getPort();
  }

  /** Begins to answer. */
  void start(HttpHandler handler, Executor executor) {
    for (HttpServer server : servers) {
      server.setExecutor(executor);
      server.createContext("/", handler);
      server.start();
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
  }
}
