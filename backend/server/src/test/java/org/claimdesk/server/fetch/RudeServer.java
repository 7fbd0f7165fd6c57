package org.claimdesk.server.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A server that keeps to no rule of HTTP but in its robots.txt; the path says what it does. */
final class RudeServer implements AutoCloseable {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  RudeServer() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      OutputStream out = socket.getOutputStream();
      String request = in.readLine();
      String line = request;
      while (line != null && !line.isEmpty()) {
        line = in.readLine(); // to the end of its head
      }
      if (request != null) {
        answer(request.split(" ")[1], out);
      }
    } catch (IOException e) {
      // the client has had enough, which is what is tested
    }
  }

  private static void answer(String path, OutputStream out) throws IOException {
    switch (path) {
      case "/robots.txt" ->
          say(out, "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      case "/hangs-up" -> {}
      case "/no-http" -> say(out, "220 smtp.example ESMTP\r\n");
      case "/too-short" -> say(out, OK + "Content-Length: 99999\r\n\r\n<p>The beginning");
      case "/broken-chunks" -> say(out, OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>Hm");
      case "/two-lengths" -> say(out, OK + "Content-Length: 5\r\nContent-Length: 70\r\n\r\n<p>Hm");
      case "/broken-gzip" ->
          say(out, OK + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip.");
      case "/endless-head" -> {
        say(out, OK);
        while (true) {
          say(out, "X-More: " + "a".repeat(1_000) + "\r\n");
        }
      }
      case "/endless-line" -> {
        say(out, OK + "X-More: ");
        while (true) {
          say(out, "a".repeat(1_000));
        }
      }
      case "/drip" -> {
        say(out, OK + "\r\n<p>");
        drip(out);
      }
      case "/drip-head" -> {
        say(out, "HTTP/1.1 200 OK\r\nX-Drip: ");
        drip(out);
      }
      default -> drip(out); // says nothing for long
    }
  }

  private static void drip(OutputStream out) throws IOException {
    try {
      while (true) {
        Thread.sleep(Duration.ofMillis(200)); // it is the slowness that is tested
        say(out, "a");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
