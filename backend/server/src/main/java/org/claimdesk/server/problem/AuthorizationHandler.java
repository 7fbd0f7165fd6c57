package org.claimdesk.server.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

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
    Problem problem =
        exception.isForbidden()
            ? Problem.forbidden("Your role does not allow this; ask an administrator of this desk.")
            : Problem.unauthorized("not-signed-in", "Sign in, or send an API token.");
    return problems.handle(request, problem);
  }
}
