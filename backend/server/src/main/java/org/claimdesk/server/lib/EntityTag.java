package org.claimdesk.server.lib;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags: of a row its version, {@code ETag: "3"} with a resource and {@code If-Match: "3"}
 * with an edit; of a file or page any other.
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

  /**
   * Whether the caller has what {@code tag} stands for already, as its {@code If-None-Match} says
   * (RFC 9110, section 13.1.2).
   *
   * @param tag with its quotation marks
   */
  public static boolean isKnown(HttpRequest<?> request, String tag) {
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH, String.class, "");
    return Arrays.stream(known.split(",", -1))
        .map(each -> each.strip().replaceFirst("^W/", ""))
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }
}
