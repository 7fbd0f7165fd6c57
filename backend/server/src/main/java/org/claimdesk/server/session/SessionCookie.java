package org.claimdesk.server.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.claimdesk.server.account.Secret;

/**
 * The session's cookie: not for scripts, not for other sites, and over TLS only where the page came
 * over TLS.
 */
final class SessionCookie {

  /** Longer than a session, so that an ended one is told from none. */
  private static final Duration LIFE = Duration.ofDays(30);

  private SessionCookie() {}

  static Optional<Secret> of(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .map(cookie -> new Secret(cookie.getValue()));
  }

  static MutableHttpResponse<SessionAnswer> created(
      HttpRequest<?> request, Sessions.Opened opened) {
    return HttpResponse.created(SessionAnswer.of(opened.session()))
        .cookie(cookie(request, opened.secret().text()).maxAge(LIFE));
  }

  static MutableHttpResponse<Void> gone(HttpRequest<?> request) {
    return HttpResponse.<Void>noContent().cookie(cookie(request, "").maxAge(0));
  }

  private static Cookie cookie(HttpRequest<?> request, String value) {
    return Cookie.of(Sessions.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Strict)
        .secure(overTls(request));
  }

  private static boolean overTls(HttpRequest<?> request) {
    // Whoever forges the header only makes their own cookie stricter.
    return request.isSecure()
        || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
