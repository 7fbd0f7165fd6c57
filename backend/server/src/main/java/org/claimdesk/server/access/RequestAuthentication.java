package org.claimdesk.server.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.ApiTokens;
import org.claimdesk.server.account.Secret;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.session.Session;
import org.claimdesk.server.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who sends a request: the owner of its API token, or of its browser session. */
@Singleton
final class RequestAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

  /** Set on a request whose cookie did not sign it in: the {@link Refusal}. */
  static final String REFUSAL = RequestAuthentication.class.getName() + ".refusal";

  private static final String BEARER = "Bearer ";
  private static final String CSRF_HEADER = "X-CSRF-Token";

  private final ApiTokens tokens;
  private final Sessions sessions;
  private final Scheduler blocking;

  RequestAuthentication(
      ApiTokens tokens,
      Sessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    if (!request.getPath().startsWith("/api/")) {
      // The page's files are for everybody, and not worth a look into the database each.
      return Mono.empty();
    }
    Optional<String> authorization = request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION);
    if (authorization.isPresent()) {
      return Mono.fromCallable(() -> SignedIn.as(owner(authorization.get()))).subscribeOn(blocking);
    }
    return request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .map(cookie -> ofSession(request, new Secret(cookie.getValue())))
        .orElse(Mono.empty());
  }

  private Mono<Authentication> ofSession(HttpRequest<?> request, Secret secret) {
    return Mono.fromCallable(() -> sessions.find(secret))
        .subscribeOn(blocking)
        .flatMap(
            session -> {
              Refusal refusal = refusal(request, session);
              if (refusal != null) {
                // Not an error yet: signing in anew is possible with the cookie of an ended
                // session.
                request.setAttribute(REFUSAL, refusal);
                return Mono.empty();
              }
              return Mono.justOrEmpty(session.map(found -> SignedIn.as(found.account().actor())));
            });
  }

  private static @Nullable Refusal refusal(HttpRequest<?> request, Optional<Session> session) {
    if (session.isEmpty()) {
      return Refusal.SESSION_EXPIRED;
    }
    String sent = request.getHeaders().get(CSRF_HEADER);
    boolean safe =
        !HttpMethod.permitsRequestBody(request.getMethod())
            && request.getMethod() != HttpMethod.DELETE;
    return safe || session.get().csrf().equals(sent) ? null : Refusal.CSRF_TOKEN_MISSING;
  }

  private Actor owner(String authorization) {
    // The scheme's case does not matter (RFC 9110, 11.1).
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw Problem.unauthorized(
          "token-unknown", "Send an API token as \"Authorization: Bearer TOKEN\".");
    }
    return tokens
        .authenticate(new Secret(authorization.substring(BEARER.length()).strip()))
        .orElseThrow(
            () ->
                Problem.unauthorized(
                    "token-unknown",
                    "This API token is not known, was deleted, or its owner is disabled; make one with"
                        + " \"claimdesk token create NAME\"."));
  }
}
