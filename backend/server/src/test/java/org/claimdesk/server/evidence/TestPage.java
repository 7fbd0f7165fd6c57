package org.claimdesk.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web site on this machine whose pages change as a test says. */
public final class TestPage implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  /** Opens the site on a free port. */
  public TestPage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a page. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Gives a page this body from now on, around which stand a title and a footer that changes. */
  public void put(String path, String body) {
    pages.put(
        path,
        """
        <!doctype html><html lang="en"><head><title>Port statistics</title>
        <meta property="og:site_name" content="Harbour office">
        <meta property="article:published_time" content="2024-01-31"></head>
        <body><article><h1>Port statistics</h1>%s</article></body></html>
        """
            .formatted(body));
  }

  /** Takes a page away: it answers 404. */
  public void remove(String path) {
    pages.remove(path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/robots.txt")) {
        send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /closed\n");
      } else if (pages.containsKey(path)) {
        send(exchange, 200, "text/html; charset=utf-8", pages.get(path));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
