package org.claimdesk.server.problem;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the framework's own errors say to a caller. */
final class FrameworkProblems {

  private static final Pattern SIZES =
      Pattern.compile("\\[(\\d{1,18})\\] exceeds [^\\[]*\\[(\\d{1,18})\\]");

  private FrameworkProblems() {}

  /**
   * Returns the problem for an error that the framework found.
   *
   * @param status the status that it chose
   * @param cause what was thrown, if anything
   * @param message the framework's own words; for errors of the request only, as others may tell of
   *     our inside
   */
  static Problem of(
      HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause, String message) {
    Problem fromCause = cause == null ? null : ofCause(request, cause, message);
    if (fromCause != null) {
      return fromCause;
    }
    String what = request.getMethodName() + " " + request.getPath();
    return switch (status) {
      case NOT_FOUND ->
          Problem.of(
              status,
              "no-such-route",
              "Not found",
              "There is nothing at " + request.getPath() + ".");
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              status,
              "method-not-allowed",
              "Method not allowed",
              what + " is not possible. " + message);
      case NOT_ACCEPTABLE ->
          Problem.of(
              status,
              "not-acceptable",
              "Not acceptable",
              what + " cannot answer in the type you accept. " + message);
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(
              status,
              "unsupported-media-type",
              "Unsupported media type",
              what + " cannot read that type. " + message);
      case REQUEST_ENTITY_TOO_LARGE -> tooLarge(message);
      case INTERNAL_SERVER_ERROR -> internal();
      default ->
          status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
              ? Problem.of(
                  status,
                  status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  status.getReason(),
                  message.isEmpty() ? status.getReason() + "." : message)
              : internal();
    };
  }

  private static @Nullable Problem ofCause(
      HttpRequest<?> request, Throwable cause, String message) {
    return switch (cause) {
      case ContentLengthExceededException e -> tooLarge(message);
      case ConstraintViolationException e -> {
        var violation = e.getConstraintViolations().iterator().next();
        String field = lastName(violation.getPropertyPath().toString());
        yield Problem.badRequest(field, field + " " + violation.getMessage() + ".");
      }
      case ConversionErrorException e -> {
        String name = e.getArgument().getName();
        // What cannot be an id is nobody's, as an id that is not known.
        yield isInPath(request, name)
            ? Problem.notFound(name, e.getConversionError().getOriginalValue().orElse(""))
                .with("field", name)
            : JsonProblems.of(name, e);
      }
      case UnsatisfiedArgumentException e ->
          Problem.badRequest(
              e.getArgument().getName(), "\"" + e.getArgument().getName() + "\" is missing.");
      case UnsatisfiedRouteException e ->
          Problem.badRequest(
              e.getArgument().getName(), "\"" + e.getArgument().getName() + "\" is missing.");
      case io.micronaut.http.codec.CodecException e -> JsonProblems.of("body", e);
      case io.micronaut.json.JsonSyntaxException e -> JsonProblems.of("body", e);
      case java.net.URISyntaxException e ->
          Problem.badRequest("path", "The path cannot be read: " + e.getReason() + ".");
      default -> null;
    };
  }

  private static boolean isInPath(HttpRequest<?> request, String name) {
    return RouteAttributes.getRouteMatch(request)
        .map(
            match ->
                match instanceof UriRouteMatch<?, ?> route
                    && route.getVariableValues().containsKey(name))
        .orElse(false);
  }

  /** The framework tells size and limit in its message alone. */
  private static Problem tooLarge(String message) {
    Matcher sizes = SIZES.matcher(message);
    return sizes.find()
        ? Problem.tooLarge(Long.parseLong(sizes.group(1)), Long.parseLong(sizes.group(2)))
        : Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "Too large", message);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Problem internal() {
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "Internal error",
        "The server failed. Try again; if it happens again, tell an administrator the incident's number.");
  }
}
