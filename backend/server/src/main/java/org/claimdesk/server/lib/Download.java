package org.claimdesk.server.lib;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Somebody else's bytes as an answer: a file to save, never a page of this desk. */
public final class Download {

  private static final int NAME_LIMIT = 255;

  private Download() {}

  /** The bytes as a file of this name. */
  public static MutableHttpResponse<byte[]> of(byte[] bytes, String contentType, String name) {
    return HttpResponse.ok(bytes)
        .header("Content-Type", contentType)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + percentEncoded(name))
        .header("X-Content-Type-Options", "nosniff");
  }

  /**
   * The last part of a path that a browser sent, at most 255 characters; null where it is empty.
   *
   * @throws org.claimdesk.server.problem.Problem 422 where it holds what cannot be stored
   */
  public static @Nullable String fileName(String field, String path) {
    String name =
        path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).strip();
    TextCheck.refuseUnstorable(field, name);
    if (name.isEmpty()) {
      return null;
    }
    return name.length() > NAME_LIMIT ? name.substring(name.length() - NAME_LIMIT) : name;
  }

  /** The name as an extended value of RFC 5987. */
  private static String percentEncoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
