package org.claimdesk.server.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine that behaves well at some addresses and badly at others. */
final class UnrulySite implements AutoCloseable {
  static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>Harbour grows</title><meta property="article:published_time"
      content="2023-03-14"></head><body><article><h1>Harbour grows</h1><p>The port of Varnhamn handled 4.2 million tonnes
      of grain last year, the harbour authority said on Monday, which is 18 percent more than the year before.</p>
      <p>Nine dock workers were seriously injured, against four in 2021, the labour inspectorate's register shows.</p>
      </article></body></html>""";

  private static final String ROBOTS =
      """
      User-agent: otherbot
      Disallow: /

      User-agent: Claimdesk
      User-agent: somebot
      Crawl-delay: 9
      Disallow: /closed
      Allow: /closed/open/

      User-agent: *
      Disallow: /
      """;

  private final HttpServer server;

  UnrulySite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/robots.txt" -> redirect(exchange, "/rules/robots.txt");
        case "/rules/robots.txt" -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, "text/plain", gzip(ROBOTS.getBytes(UTF_8)));
        }
        case "/article", "/closed/article" ->
            send(exchange, "text/html; charset=utf-8", ARTICLE.getBytes(UTF_8));
        case "/closed/open/article" ->
            send(exchange, "text/html", ARTICLE.replace("Harbour", "Mole").getBytes(UTF_8));
        case "/teaser" ->
            page(
                exchange,
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\": \"False\"}</script>"
                    + "<p>The port of Varnhamn handled 4.2 million tonnes of grain last year, it was said on Monday …</p>");
        case "/gone" ->
            page(exchange, "<h1>Oops</h1><p>The page you are looking for does not exist.</p>");
        case "/cookies" ->
            page(exchange, "<p>We value your privacy. Choose how we use cookies.</p>");
        case "/busy" -> exchange.sendResponseHeaders(503, -1);
        case "/secret" -> exchange.sendResponseHeaders(401, -1);
        case "/empty" -> page(exchange, "");
        case "/scan" ->
            send(exchange, "text/html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        case "/lie" -> send(exchange, "text/plain", new byte[] {1, 2, 3, 0, 5, 6, 7});
        case "/astray-host" -> redirect(exchange, "http:///nowhere");
        case "/packed" -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, "text/html", gzip(ARTICLE.replace("Harbour", "Port").getBytes(UTF_8)));
        }
        case "/bomb" -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, "text/html", gzip(new byte[64 * 1024 * 1024]));
        }
        case "/moved" -> redirect(exchange, "/article");
        case "/with space/Ål" -> {
          String raw = exchange.getRequestURI().toASCIIString();
          if (raw.equals("/with%20space/%C3%85l?share=50%25")) {
            send(exchange, "text/html", ARTICLE.replace("Harbour", "Quay").getBytes(UTF_8));
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
        }
        case "/odd-charset" ->
            send(
                exchange,
                "text/html; charset=utf 8",
                ARTICLE.replace("Harbour", "Pier").getBytes(UTF_8));
        case "/astray" -> redirect(exchange, "/a page|elsewhere");
        case "/round" -> redirect(exchange, "/round");
        case "/inside" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
        case "/file" -> redirect(exchange, "file:///etc/passwd");
        case "/paywall" -> page(exchange, "<p>Subscribe to continue reading this story.</p>");
        case "/endless" -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 20];
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(part); // until the other side has enough
            }
          }
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void page(HttpExchange exchange, String body) throws IOException {
    send(
        exchange,
        "text/html",
        ("<!doctype html><html><body>" + body + "</body></html>").getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
