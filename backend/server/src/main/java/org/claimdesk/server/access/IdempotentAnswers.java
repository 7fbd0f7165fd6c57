package org.claimdesk.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The answers to requests that carried an {@code Idempotency-Key}, kept for a day. */
@Singleton
public final class IdempotentAnswers {

  private static final int KEPT_HOURS = 24;

  /** After so long without an answer, whoever worked on the request has died. */
  private static final int ABANDONED_SECONDS = 60;

  private static final long RETRY_SECONDS = 1;

  private final Jdbi jdbi;

  IdempotentAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What makes two requests the same. */
  public record Request(UUID account, String route, String key) {}

  /** An answer, as far as a client needs it again. */
  public record Answer(
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String body) {}

  /**
   * Takes the request on, unless it was answered before.
   *
   * @return the answer that it was given; nothing when the caller must now do the work
   * @throws Problem 409 while another one does it
   */
  Optional<Answer> begin(Request request) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "DELETE FROM idempotent_request WHERE created_at < now() - make_interval(hours => ?)",
              KEPT_HOURS);
          int taken =
              handle
                  .createUpdate(
                      """
                      INSERT INTO idempotent_request AS known (account, route, key) VALUES (:account, :route, :key)
                      ON CONFLICT (account, route, key) DO UPDATE SET created_at = now()
                        WHERE known.status IS NULL AND known.created_at < now() - make_interval(secs => :abandoned)
                      """)
                  .bindMethods(request)
                  .bind("abandoned", ABANDONED_SECONDS)
                  .execute();
          if (taken == 1) {
            return Optional.empty();
          }
          return Optional.of(
              handle
                  .createQuery(
                      """
                      SELECT status, content_type, location, etag, body FROM idempotent_request
                      WHERE account = :account AND route = :route AND key = :key AND status IS NOT NULL
                      """)
                  .bindMethods(request)
                  .map(ConstructorMapper.of(Answer.class))
                  .findOne()
                  .orElseThrow(IdempotentAnswers::running));
        });
  }

  /** Keeps the answer to a request taken on. */
  void keep(Request request, HttpResponse<?> response) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE idempotent_request SET status = :status, content_type = :contentType, location = :location,
                      etag = :etag, body = :body
                    WHERE account = :account AND route = :route AND key = :key
                    """)
                .bindMethods(request)
                .bindMethods(
                    new Answer(
                        response.code(),
                        response.getContentType().map(MediaType::toString).orElse(null),
                        response.getHeaders().get(HttpHeaders.LOCATION),
                        response.getHeaders().get(HttpHeaders.ETAG),
                        response.getBody().map(IdempotentAnswers::text).orElse(null)))
                .execute());
  }

  /** Lets go of a request that failed, so that it can be tried again at once. */
  void forget(Request request) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM idempotent_request WHERE account = :account AND route = :route AND key = :key")
                .bindMethods(request)
                .execute());
  }

  private static String text(Object body) {
    return switch (body) {
      case byte[] bytes -> new String(bytes, UTF_8);
      case CharSequence text -> text.toString();
      default -> Json.write(body);
    };
  }

  private static Problem running() {
    return Problem.conflict(
            "request-in-progress",
            "The same request is being worked on; ask again in a second.",
            null)
        .header("Retry-After", Long.toString(RETRY_SECONDS));
  }
}
