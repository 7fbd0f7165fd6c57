package org.claimdesk.server.lib;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row's version as an entity tag: {@code ETag: "3"} with a resource, {@code If-Match: "3"} with
 * an edit.
 */
public final class EntityTag {

  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

  private EntityTag() {}

  /** Returns the {@code ETag} header of version {@code version}. */
  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Returns the version that an {@code If-Match} header names.
   *
   * @throws Problem 428 without the header, 400 when it is not one quoted version
   */
  public static int requireVersion(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.preconditionRequired();
    }
    Matcher matcher = STRONG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw Problem.badRequest(
          "If-Match",
          "If-Match is "
              + ifMatch
              + "; send the version you edited in quotation marks, such as \"3\".");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
