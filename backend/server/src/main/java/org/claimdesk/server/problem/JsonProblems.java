package org.claimdesk.server.problem;

import io.micronaut.serde.exceptions.SerdeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was wrong with a request's JSON or with one of its values: which field, and where. */
final class JsonProblems {

  private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([^\\]]{1,200})\\]");
  private static final Pattern REQUIRED =
      Pattern.compile("Required (?:constructor )?(?:parameter|property) \\[[^\\]]*?(\\w+)\\]");
  private static final Pattern POSITION = Pattern.compile("line: (\\d+), column: (\\d+)");

  /** The outermost field of a path such as {@code ClaimMark["article"]}. */
  private static final Pattern PATH_FIELD = Pattern.compile("\\[\"([^\"]{1,200})\"\\]");

  private JsonProblems() {}

  /**
   * Returns the problem that {@code failure} tells of; {@code fallback} is the field when it names
   * none.
   */
  static Problem of(String fallback, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      String message = String.valueOf(cause.getMessage());
      Matcher unknown = UNKNOWN.matcher(message);
      if (unknown.find()) {
        return Problem.badRequest(
            unknown.group(1),
            "\"" + unknown.group(1) + "\" is not a field of this request; leave it out.");
      }
      Matcher required = REQUIRED.matcher(message);
      if (required.find()) {
        return Problem.badRequest(required.group(1), "\"" + required.group(1) + "\" is missing.");
      }
      Matcher field =
          PATH_FIELD.matcher(cause instanceof SerdeException serde ? serde.getPathAsString() : "");
      if (field.find()) {
        return Problem.badRequest(
            field.group(1),
            "\""
                + field.group(1)
                + "\" cannot be read: give a value of the type that /openapi.yml names.");
      }
      Matcher position = POSITION.matcher(message);
      if (position.find()) {
        return Problem.badRequest(
                fallback,
                "The JSON cannot be read at line "
                    + position.group(1)
                    + ", column "
                    + position.group(2)
                    + ".")
            .with("line", Integer.parseInt(position.group(1)))
            .with("column", Integer.parseInt(position.group(2)));
      }
    }
    return Problem.badRequest(
        fallback, "\"" + fallback + "\" cannot be read: " + failure.getMessage());
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
