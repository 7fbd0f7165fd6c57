package org.claimdesk.server.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every error of the server, thrown by us or found by the framework, as {@code
 * application/problem+json}.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class ProblemRenderer implements ErrorResponseProcessor<byte[]> {

  /** The member whose value's own members become members of the problem. */
  static final String EXTENSION = "extension";

  /** The media type of every error. */
  static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

  private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);

  private final ObjectMapper mapper;

  ProblemRenderer(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Throwable cause = context.getRootCause().orElse(null);
    String message = context.getErrors().stream().map(Error::getMessage).findFirst().orElse("");
    Problem problem =
        cause instanceof Problem thrown
            ? thrown
            : FrameworkProblems.of(context.getRequest(), response.status(), cause, message);
    if (problem.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      UUID incident = UUID.randomUUID();
      LOG.error(
          "incident {}: {} {}",
          incident,
          context.getRequest().getMethodName(),
          context.getRequest().getPath(),
          cause);
      problem = problem.with("incident", incident.toString());
    }
    return render(context.getRequest(), problem, response);
  }

  MutableHttpResponse<byte[]> render(
      HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
    problem.headers().forEach(response::header);
    return response
        .status(problem.status())
        .contentType(PROBLEM_JSON)
        .body(json(problem, request.getPath()));
  }

  /** The problem as JSON, met at {@code path}. */
  byte[] json(Problem problem, String path) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", problem.title());
    body.put("status", problem.status().getCode());
    body.put("detail", problem.detail());
    body.put("instance", path);
    // What RFC 9457 names cannot be replaced.
    problem.members().forEach((name, value) -> flatten(name, value).forEach(body::putIfAbsent));
    return write(body);
  }

  private Map<String, Object> flatten(String name, Object value) {
    if (!name.equals(EXTENSION)) {
      return Map.of(name, value);
    }
    try {
      Object tree = mapper.readValue(mapper.writeValueAsBytes(value), Object.class);
      if (tree instanceof Map<?, ?> members) {
        Map<String, Object> flat = new LinkedHashMap<>();
        members.forEach((member, content) -> flat.put(String.valueOf(member), content));
        return flat;
      }
      return Map.of(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(Map<String, Object> body) {
    try {
      return mapper.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
