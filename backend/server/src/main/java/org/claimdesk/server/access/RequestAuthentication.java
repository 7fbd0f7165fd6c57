package org.claimdesk.server.access;

import io.micronaut.http.HttpHeaders;
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
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who sends a request: the owner of its API token, or of its browser session. */
@Singleton
final class RequestAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;
  private final Scheduler blocking;

  RequestAuthentication(ApiTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> authorization = request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION);
    if (authorization.isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> SignedIn.as(owner(authorization.get()))).subscribeOn(blocking);
  }

  private Actor owner(String authorization) {
    if (!authorization.startsWith(BEARER)) {
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
