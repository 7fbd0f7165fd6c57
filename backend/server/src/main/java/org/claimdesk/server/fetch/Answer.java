package org.claimdesk.server.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * An answer over HTTP as it came, which is kept as WARC.
 *
 * @param headers by name, whatever its case
 * @param location where it redirects to, or null
 * @param body as it came over the wire, perhaps compressed; empty where it redirects
 */
@SuppressWarnings("ArrayRecordComponent") // Never leaves the package.
record Answer(
    int status,
    String reason,
    Map<String, List<String>> headers,
    @Nullable String location,
    byte[] body) {

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
    } catch (IllegalArgumentException e) {
      // The unpacker of gzip takes a damaged length in the header for the size of a buffer.
      throw new IOException("its compressed content is broken", e);
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
    return builder.body(mediaType(type), body).build();
  }

  private static MediaType mediaType(String declared) {
    try {
      return MediaType.parseLeniently(declared);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // No type at all, which the parser says in either way; the archive keeps the bytes.
      return MediaType.OCTET_STREAM;
    }
  }

  /** What the server declares the body to be; null where it declares nothing that can be read. */
  @Nullable ContentType contentType() {
    List<String> declared = headers.get("Content-Type");
    if (declared == null) {
      return null;
    }
    String type = declared.getFirst();
    try {
      return ContentType.parseLenient(type);
    } catch (IllegalCharsetNameException e) { // "charset=utf 8": what the page itself says counts
      return ContentType.parseLenient(type.substring(0, type.indexOf(';')));
    }
  }
}
