package org.claimdesk.server.fetch;

import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * An answer over HTTP.
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

  WebArchive archive() {
    return new WebArchive(status, reason, headers, body);
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
