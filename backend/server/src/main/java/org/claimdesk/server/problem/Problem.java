package org.claimdesk.server.problem;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that the caller can understand and act on, thrown where it is found and rendered by
 * {@link ProblemRenderer} as {@code application/problem+json} (RFC 9457). Its detail says what was
 * wrong, where, and what to do. The types are listed in {@code docs/api-errors.md}.
 */
public final class Problem extends RuntimeException {

  /** What every problem type begins with. */
  public static final String TYPE_PREFIX = "urn:claimdesk:problem:";

  private final String type;
  private final HttpStatus status;
  private final String title;
  private final Map<String, Object> members;
  private final Map<String, String> headers;

  private Problem(String type, HttpStatus status, String title, String detail) {
    this(type, status, title, detail, Map.of(), Map.of());
  }

  private Problem(
      String type,
      HttpStatus status,
      String title,
      String detail,
      Map<String, Object> members,
      Map<String, String> headers) {
    // No stack trace and no suppression: it is an answer, not a fault of the program.
    super(detail, null, false, false);
    this.type = type;
    this.status = status;
    this.title = title;
    this.members = members;
    this.headers = headers;
  }

  /** 404: there is no {@code what} with this id, or it is not the caller's to know of. */
  public static Problem notFound(String what, Object id) {
    return new Problem(
        "not-found", HttpStatus.NOT_FOUND, "Not found", "There is no " + what + " \"" + id + "\".");
  }

  /** 400: the request's {@code field} cannot be read. */
  public static Problem badRequest(String field, String detail) {
    return new Problem("bad-request", HttpStatus.BAD_REQUEST, "Bad request", detail)
        .with("field", field);
  }

  /** 422: the request's {@code field} can be read, but breaks a rule. */
  public static Problem unprocessable(String field, String detail) {
    return new Problem("unprocessable", HttpStatus.UNPROCESSABLE_ENTITY, "Breaks a rule", detail)
        .with("field", field);
  }

  /**
   * 409: the request does not fit the present state.
   *
   * @param type the problem's type, without {@link #TYPE_PREFIX}, as listed in {@code
   *     docs/api-errors.md}
   * @param extension what stands in the way; an object's members become members of the problem,
   *     anything else its {@code extension}; null when there is nothing to add
   */
  public static Problem conflict(String type, String detail, @Nullable Object extension) {
    Problem problem = new Problem(type, HttpStatus.CONFLICT, "Conflict", detail);
    return extension == null ? problem : problem.with(ProblemRenderer.EXTENSION, extension);
  }

  /** 412: the caller edited an older version; {@code currentState} is the resource as it now is. */
  public static Problem stale(Object currentState) {
    return new Problem(
            "stale",
            HttpStatus.PRECONDITION_FAILED,
            "Changed meanwhile",
            "Somebody changed it after you read it. \"current\" is what it is now: merge your change into it and send"
                + " it again with its version in If-Match.")
        .with("current", currentState);
  }

  /** 428: an edit came without the version that it edits. */
  public static Problem preconditionRequired() {
    return new Problem(
        "precondition-required",
        HttpStatus.PRECONDITION_REQUIRED,
        "Version missing",
        "Send the version that you edited in If-Match, such as If-Match: \"3\"; it is the ETag you read.");
  }

  /** 401: nobody is signed in, or the token is not known. */
  public static Problem unauthorized(String type, String detail) {
    return new Problem(type, HttpStatus.UNAUTHORIZED, "Not signed in", detail);
  }

  /** 403: the caller is known, but may not do this. */
  public static Problem forbidden(String detail) {
    return forbidden("forbidden", detail);
  }

  /** 403 of a type of its own. */
  public static Problem forbidden(String type, String detail) {
    return new Problem(type, HttpStatus.FORBIDDEN, "Not allowed", detail);
  }

  /**
   * 413: the request, or a part of it, is {@code actual} bytes or characters long and may have
   * {@code limit}.
   */
  public static Problem tooLarge(long actual, long limit) {
    return new Problem(
            "too-large",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "Too large",
            "The size is " + actual + "; the limit is " + limit + ". Send it in smaller parts.")
        .with("limit", limit);
  }

  /** 413: the request is longer than {@code limit} bytes; by how much is not known. */
  public static Problem tooLarge(long limit) {
    return new Problem(
            "too-large",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "Too large",
            "The body has more than "
                + limit
                + " bytes, which is the limit. Send it in smaller parts.")
        .with("limit", limit);
  }

  /** 408: the request did not come in within {@code limit}. */
  public static Problem tooSlow(Duration limit) {
    return new Problem(
        "too-slow",
        HttpStatus.REQUEST_TIMEOUT,
        "Too slow",
        "The request did not come in within " + limit.toSeconds() + " seconds. Send it again.");
  }

  /** 429: too many attempts; the next is possible after {@code seconds}. */
  public static Problem tooMany(String detail, long seconds) {
    return new Problem(
            "too-many-attempts", HttpStatus.TOO_MANY_REQUESTS, "Too many attempts", detail)
        .with("retryAfter", seconds)
        .header("Retry-After", Long.toString(seconds));
  }

  /** Any other status, with a type as listed in {@code docs/api-errors.md}. */
  public static Problem of(HttpStatus status, String type, String title, String detail) {
    return new Problem(type, status, title, detail);
  }

  /** Returns this problem with one more member in its JSON. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(type, status, title, detail(), more, headers);
  }

  /** Returns this problem with a header for its answer. */
  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(type, status, title, detail(), members, more);
  }

  /** The type as it stands in the JSON. */
  public String type() {
    return TYPE_PREFIX + type;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What was wrong and what to do, for the reader. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The members beside those that RFC 9457 names, in order. */
  public Map<String, Object> members() {
    return members;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
