package org.claimdesk.server.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Shows the audit trail to editors. */
@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
class AuditController {

  private final Jdbi jdbi;

  AuditController(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What narrows the trail down; each {@code CAST} of null lets everything through. */
  private static final String FILTER =
      """
      (CAST(:subject AS uuid) IS NULL OR subject_id = :subject) AND (CAST(:person AS uuid) IS NULL OR actor = :person)
      AND (CAST(:action AS text) IS NULL OR starts_with(action, :action))
      AND (CAST(:from AS timestamptz) IS NULL OR at >= :from) AND (CAST(:to AS timestamptz) IS NULL OR at < :to)
      """;

  /**
   * The rows as an editor may see them: what another one gave as evidence for a claim that waits
   * for blind reviews stays hidden, as it may tell the verdict.
   */
  private static final String SHOWN =
      """
      SELECT sequence, at, actor, actor_name, action, subject, subject_id, previous_hash, hash,
             CASE WHEN subject = 'evidence' AND actor <> :viewer THEN
               CASE WHEN EXISTS (SELECT FROM claim c JOIN dossier_claim m ON m.claim = c.id JOIN dossier d ON d.id = m.dossier
                                 WHERE c.id = CAST(detail ->> 'claim' AS uuid) AND d.reviews > 1
                                   AND c.status IN ('open', 'in_review'))
                    THEN '"hidden while the reviews are blind"' ELSE detail::text END
             ELSE detail::text END AS detail
      FROM audit_event
      """;

  /**
   * What was done, the latest first.
   *
   * @param subject only what was done to the thing with this key
   * @param person only what the account with this key did
   * @param action only actions that begin so, such as {@code claim.} or {@code claim.reviewed}
   * @param from only what was done then or later
   * @param to only what was done before
   */
  @Get
  Page<AuditEvent> audit(
      Actor viewer,
      @Nullable @QueryValue UUID subject,
      @Nullable @QueryValue UUID person,
      @Nullable @QueryValue String action,
      @Nullable @QueryValue Instant from,
      @Nullable @QueryValue Instant to,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    int rows = Cursor.checkLimit(limit);
    long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0);
    Map<String, @Nullable Object> filter = new HashMap<>();
    filter.put("subject", subject);
    filter.put("person", person);
    filter.put("action", action);
    filter.put("from", from);
    filter.put("to", to);
    return jdbi.withHandle(
        handle -> {
          List<AuditEvent> found =
              handle
                  .createQuery(
                      SHOWN
                          + "WHERE sequence < :before AND "
                          + FILTER
                          + "ORDER BY sequence DESC LIMIT :rows")
                  .bindMap(filter)
                  .bind("viewer", viewer.id())
                  .bind("before", before)
                  .bind("rows", rows + 1)
                  .map(ConstructorMapper.of(AuditEvent.class))
                  .list();
          long total =
              handle
                  .createQuery("SELECT count(*) FROM audit_event WHERE " + FILTER)
                  .bindMap(filter)
                  .mapTo(long.class)
                  .one();
          boolean more = found.size() > rows;
          List<AuditEvent> items = more ? found.subList(0, rows) : found;
          return new Page<>(
              items, more ? Cursor.of(items.getLast().sequence()).toString() : null, total);
        });
  }

  /** Walks the whole trail and says whether its chain is unbroken. */
  @Get("/verification")
  AuditVerification auditVerification() {
    return AuditVerification.of(jdbi);
  }
}
