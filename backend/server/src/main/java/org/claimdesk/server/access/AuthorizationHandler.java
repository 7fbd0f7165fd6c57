package org.claimdesk.server.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.problem.ProblemHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that may not pass: 401 when nobody is signed in, 403 when the person's role
 * does not suffice.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationHandler
    implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

  private final ProblemHandler problems;

  AuthorizationHandler(ProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    Object refusal = request.getAttribute(RequestAuthentication.REFUSAL).orElse(null);
    return problems.handle(request, problem(exception, refusal));
  }

  private static Problem problem(AuthorizationException exception, @Nullable Object refusal) {
    if (exception.isForbidden()) {
      return Problem.forbidden("Your role does not allow this; ask an administrator of this desk.");
    }
    if (refusal == Refusal.SESSION_EXPIRED) {
      return Problem.unauthorized(
          "session-expired",
          "Your session has ended. Sign in again; what you typed is kept on the page.");
    }
    if (refusal == Refusal.CSRF_TOKEN_MISSING) {
      return Problem.forbidden(
          "csrf", "Send the session's \"csrf\" as X-CSRF-Token; GET /api/v1/session tells it.");
    }
    return Problem.unauthorized("not-signed-in", "Sign in, or send an API token.");
  }
}
