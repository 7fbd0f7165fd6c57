package org.claimdesk.server.problem;

import io.micronaut.serde.exceptions.SerdeException;
import java.io.EOFException;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was wrong with a request's JSON or with one of its values: which field, and where. */
final class JsonProblems {

  private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[");
  private static final Pattern NULL = Pattern.compile("Null argument specified for \\[(\\w+)\\]");
  private static final Pattern POSITION = Pattern.compile("line: (\\d+), column: (\\d+)\\]?$");
  private static final Pattern SOURCE = Pattern.compile("\\s+at \\[Source: [^\\n]*$");
  private static final Pattern UNEXPECTED =
      Pattern.compile("^Unexpected token (\\w+), expected (\\w+)");

  /** The parser's names of the kinds of value. */
  private static final Map<String, String> KINDS =
      Map.of(
          "VALUE_STRING", "a text",
          "START_ARRAY", "a list",
          "START_OBJECT", "an object",
          "VALUE_NUMBER_INT", "a number",
          "VALUE_NUMBER_FLOAT", "a number",
          "VALUE_TRUE", "a boolean",
          "VALUE_FALSE", "a boolean",
          "VALUE_NULL", "null");

  private static final Pattern STEP = Pattern.compile("\\[\"?([^\"\\]]+)\"?\\]");

  private JsonProblems() {}

  /**
   * Returns the problem that {@code failure} tells of; {@code fallback} is the field when it names
   * none.
   */
  static Problem of(String fallback, Throwable failure) {
    // The outermost failure repeats the place of the innermost, which alone knows the field.
    Problem named = first(failure, JsonProblems::ofField);
    if (named != null) {
      return named;
    }
    Problem malformed = first(failure, cause -> ofText(fallback, cause));
    return malformed != null
        ? malformed
        : Problem.badRequest(fallback, "\"" + fallback + "\" cannot be read. " + plain(failure));
  }

  private static @Nullable Problem first(Throwable failure, Recognizer recognizer) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Problem problem = recognizer.recognize(cause);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private interface Recognizer {
    @Nullable Problem recognize(Throwable cause);
  }

  private static @Nullable Problem ofField(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    Matcher missing = NULL.matcher(message);
    if (missing.find()) {
      return Problem.badRequest(missing.group(1), "\"" + missing.group(1) + "\" is missing.");
    }
    if (!(cause instanceof SerdeException serde) || serde.getPath().isEmpty()) {
      return null;
    }
    String field = field(serde);
    return UNKNOWN.matcher(message).find()
        ? Problem.badRequest(
            field, "\"" + field + "\" is not a field of this request; leave it out.")
        : located(
            Problem.badRequest(field, "\"" + field + "\" cannot be read. " + plain(cause)),
            message);
  }

  private static @Nullable Problem ofText(String fallback, Throwable cause) {
    if (cause instanceof EOFException) {
      return Problem.badRequest(fallback, "The request has no JSON in its body.");
    }
    String message = String.valueOf(cause.getMessage());
    return POSITION.matcher(message).find()
        ? located(Problem.badRequest(fallback, "The JSON cannot be read. " + plain(cause)), message)
        : null;
  }

  /** Adds the place in the request, where the message ends with it. */
  private static Problem located(Problem problem, String message) {
    Matcher position = POSITION.matcher(message);
    return position.find()
        ? problem
            .with("line", Integer.parseInt(position.group(1)))
            .with("column", Integer.parseInt(position.group(2)))
        : problem;
  }

  /** The innermost reason, without the names of our classes and the parser's notes. */
  private static String plain(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message =
        SOURCE.matcher(String.valueOf(innermost.getMessage())).replaceFirst("").strip();
    message = message.replaceAll("\\(start marker at [^)]*\\)?[^)]*\\)", "").strip();
    Matcher kinds = UNEXPECTED.matcher(message);
    if (kinds.find() && KINDS.containsKey(kinds.group(1)) && KINDS.containsKey(kinds.group(2))) {
      return "It is %s, but must be %s."
          .formatted(KINDS.get(kinds.group(1)), KINDS.get(kinds.group(2)));
    }
    return message.contains("org.claimdesk")
        ? "Its type is wrong."
        : message + (message.endsWith(".") ? "" : ".");
  }

  /** The path to the value, as {@code authors.0.name}. */
  private static String field(SerdeException failure) {
    Matcher steps = STEP.matcher(failure.getPathAsString());
    StringJoiner field = new StringJoiner(".");
    while (steps.find()) {
      field.add(steps.group(1));
    }
    return field.toString();
  }
}
