package org.claimdesk.server.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** An answer over HTTP as it came: kept as WARC, and decompressed. */
final class WebArchive {

  private final int status;
  private final String reason;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param body as it came over the wire, perhaps compressed
   */
  WebArchive(int status, String reason, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.reason = reason;
    this.headers = headers;
    this.body = body;
  }

  /** The answer as a WARC file of one response record. */
  byte[] warc(URI url, Instant fetched) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(bytes)) {
      writer.write(new WarcResponse.Builder(url).date(fetched).body(response()).build());
    }
    return bytes.toByteArray();
  }

  /** The content, decompressed, at most one byte longer than {@code limit}. */
  byte[] content(int limit) throws IOException {
    try (InputStream in = response().bodyDecoded().stream()) {
      return in.readNBytes(limit + 1);
    }
  }

  private HttpResponse response() {
    HttpResponse.Builder builder = new HttpResponse.Builder(status, reason);
    String type = "application/octet-stream";
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      switch (header.getKey().toLowerCase(Locale.ROOT)) {
        case "content-type" -> type = header.getValue().getFirst();
        case "content-length", "transfer-encoding" -> {} // the body is here, whole
        default -> header.getValue().forEach(value -> builder.addHeader(header.getKey(), value));
      }
    }
    return builder.body(MediaType.parseLeniently(type), body).build();
  }
}
