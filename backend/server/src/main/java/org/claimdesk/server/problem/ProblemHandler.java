package org.claimdesk.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers with the problem that was thrown. */
@Singleton
public final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {

  private final ProblemRenderer renderer;

  ProblemHandler(ProblemRenderer renderer) {
    this.renderer = renderer;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<?> handle(HttpRequest request, Problem problem) {
    MutableHttpResponse<?> response = HttpResponse.status(problem.status());
    return renderer.render(request, problem, response);
  }
}
