package org.claimdesk.server.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

  /**
   * What was done, the latest first.
   *
   * @param subject only what was done to the thing with this key
   */
  @Get
  Page<AuditEvent> audit(
      @Nullable @QueryValue UUID subject,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    int rows = Cursor.checkLimit(limit);
    long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0);
    return jdbi.withHandle(
        handle -> {
          List<AuditEvent> found =
              handle
                  .createQuery(
                      AuditEvent.SELECT
                          + """
                          WHERE sequence < :before AND (CAST(:subject AS uuid) IS NULL OR subject_id = :subject)
                          ORDER BY sequence DESC LIMIT :rows
                          """)
                  .bind("before", before)
                  .bind("subject", subject)
                  .bind("rows", rows + 1)
                  .map(ConstructorMapper.of(AuditEvent.class))
                  .list();
          long total =
              handle
                  .createQuery(
                      "SELECT count(*) FROM audit_event WHERE CAST(:subject AS uuid) IS NULL OR subject_id = :subject")
                  .bind("subject", subject)
                  .mapTo(long.class)
                  .one();
          boolean more = found.size() > rows;
          List<AuditEvent> items = more ? found.subList(0, rows) : found;
          return new Page<>(
              items, more ? Cursor.of(items.getLast().sequence()).toString() : null, total);
        });
  }
}
