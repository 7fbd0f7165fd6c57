package org.claimdesk.server.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.problem.Problem;

/** Signs people in and out. */
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "people")
class SessionController {

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInThrottle throttle;
  private final HttpClientAddressResolver addresses;

  SessionController(
      Accounts accounts,
      Sessions sessions,
      SignInThrottle throttle,
      HttpClientAddressResolver addresses) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.throttle = throttle;
    this.addresses = addresses;
  }

  /**
   * Signs a person in: 201 with a cookie; 401 when name and password do not fit, 429 after too many
   * failures.
   */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<SessionAnswer> signIn(@Body SignIn body, HttpRequest<?> request) {
    String address = Optional.ofNullable(addresses.resolve(request)).orElse("unknown");
    throttle.begin(body.name(), address);
    Account account =
        accounts
            .authenticate(body.name(), body.password())
            .orElseThrow(
                () ->
                    Problem.unauthorized(
                        "wrong-password",
                        "Name and password do not fit together. Check both; an administrator can set a new password."));
    throttle.succeed(body.name(), address);
    return SessionCookie.created(request, sessions.open(account));
  }

  /** Who is signed in. */
  @Get
  SessionAnswer session(Actor actor, HttpRequest<?> request) {
    return SessionCookie.of(request)
        .flatMap(sessions::find)
        // Beside a token of somebody else the cookie counts for nothing.
        .filter(session -> session.account().id().equals(actor.id()))
        .map(SessionAnswer::of)
        .orElseGet(
            () ->
                new SessionAnswer(
                    new SignedInAccount(actor.id(), actor.name(), actor.role()), null));
  }

  /** Signs the browser out. */
  @Delete
  @Status(HttpStatus.NO_CONTENT)
  HttpResponse<Void> signOut(HttpRequest<?> request) {
    SessionCookie.of(request).ifPresent(sessions::close);
    return SessionCookie.gone(request);
  }
}
