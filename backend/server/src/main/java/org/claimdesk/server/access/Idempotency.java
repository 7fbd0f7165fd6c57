package org.claimdesk.server.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.Set;
import org.claimdesk.server.access.IdempotentAnswers.Answer;
import org.claimdesk.server.access.IdempotentAnswers.Request;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client repeat a POST of which it never saw the answer: with the same {@code
 * Idempotency-Key}, from the same person to the same path, the work is done once and its answer is
 * given again. Answers that carry a secret are never kept: there the key has no effect.
 */
@ServerFilter("/api/**")
final class Idempotency implements Ordered {

  private static final String KEY = "Idempotency-Key";
  private static final String REPEATED = "Idempotency-Replayed";
  private static final int MAX_KEY_LENGTH = 200;

  /** Whose answers carry a secret, of which the database only ever keeps the hash. */
  private static final Set<String> SECRET =
      Set.of("/api/v1/tokens", "/api/v1/session", "/api/v1/setup");

  private final IdempotentAnswers answers;

  Idempotency(IdempotentAnswers answers) {
    this.answers = answers;
  }

  /** Only once it is known who asks. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> once(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> work) {
    Optional<Request> asked = asked(request);
    if (asked.isEmpty()) {
      return work.proceed();
    }
    Optional<Answer> known = answers.begin(asked.get());
    if (known.isPresent()) {
      return repeated(known.get());
    }
    boolean kept = false;
    try {
      HttpResponse<?> response = work.proceed();
      if (response.code() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
        answers.keep(asked.get(), response);
        kept = true;
      }
      return response;
    } finally {
      if (!kept) {
        answers.forget(asked.get());
      }
    }
  }

  private static Optional<Request> asked(HttpRequest<?> request) {
    String key = request.getHeaders().get(KEY);
    if (key == null
        || request.getMethod() != HttpMethod.POST
        || SECRET.contains(request.getPath())) {
      return Optional.empty();
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw Problem.badRequest(
          KEY,
          KEY
              + " has "
              + key.length()
              + " characters; give it 1 to "
              + MAX_KEY_LENGTH
              + ", such as a UUID.");
    }
    return request
        .getUserPrincipal(Authentication.class)
        .map(person -> new Request(SignedIn.actor(person).id(), request.getPath(), key));
  }

  private static HttpResponse<?> repeated(Answer answer) {
    MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
    header(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
    header(response, HttpHeaders.LOCATION, answer.location());
    header(response, HttpHeaders.ETAG, answer.etag());
    if (answer.body() != null) {
      response.body(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return response.header(REPEATED, "true");
  }

  private static void header(MutableHttpResponse<?> response, String name, @Nullable String value) {
    if (value != null) {
      response.header(name, value);
    }
  }
}
