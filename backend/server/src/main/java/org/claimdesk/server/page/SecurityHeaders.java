package org.claimdesk.server.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells the browser, with every answer, to load and run nothing but our own. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {

  /**
   * Styles may stand in the page because the component library sets them on elements; scripts may
   * not.
   */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    setIfAbsent(headers, "Content-Security-Policy", POLICY);
    setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    setIfAbsent(headers, "Referrer-Policy", "no-referrer");
    setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
    setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
    if (request.getPath().startsWith("/api/")) {
      // May be kept, but not shown without asking whether it is still so.
      setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }

  private static void setIfAbsent(MutableHttpHeaders headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
