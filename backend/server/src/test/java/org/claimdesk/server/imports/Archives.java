package org.claimdesk.server.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Archives of the kinds that are imported, made for tests. */
final class Archives {

  private Archives() {}

  /** An article of which no other number has the bytes. */
  static String article(int number) {
    return """
        Ferry line counts its passengers

        The ferries of Tarsund carried %d passengers in 2021, the line said on Monday.
        """
        .formatted(20_000 + number);
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The same archive, each of whose files says that it is encrypted. */
  static byte[] encrypted(byte[] zip) {
    byte[] changed = zip.clone();
    for (int i = 0; i + 10 < changed.length; i++) {
      if (changed[i] == 'P' && changed[i + 1] == 'K') {
        if (changed[i + 2] == 3 && changed[i + 3] == 4) {
          changed[i + 6] |= 1;
        } else if (changed[i + 2] == 1 && changed[i + 3] == 2) {
          changed[i + 8] |= 1;
        }
      }
    }
    return changed;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Two pages, and what a crawl has besides: an error page, a picture and a robots.txt. */
  static byte[] warc(boolean compressed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(
            java.nio.channels.Channels.newChannel(bytes),
            compressed ? WarcCompression.GZIP : WarcCompression.NONE)) {
      response(writer, "https://news.example/a", 200, "text/html; charset=utf-8", page(901));
      response(writer, "https://news.example/gone", 404, "text/html", page(902));
      response(writer, "https://news.example/a.png", 200, "image/png", "not really");
      response(writer, "https://news.example/robots.txt", 200, "text/plain", "User-agent: *");
      writer.write(
          new WarcResource.Builder(URI.create("https://news.example/b.txt"))
              .body(MediaType.parse("text/plain"), article(903).getBytes(UTF_8))
              .build());
    }
    return bytes.toByteArray();
  }

  static String page(int number) {
    return "<!doctype html><html><head><title>Ferries</title></head><body><article><h1>Ferries</h1><p>"
        + article(number)
        + "</p></article></body></html>";
  }

  private static void response(WarcWriter writer, String url, int status, String type, String body)
      throws IOException {
    writer.write(
        new WarcResponse.Builder(URI.create(url))
            .body(
                new HttpResponse.Builder(status, "any")
                    .body(MediaType.parse(type), body.getBytes(UTF_8))
                    .build())
            .build());
  }
}
