package org.claimdesk.server.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Iterator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the audit trail found.
 *
 * @param rows how many rows are whole, from the first on
 * @param breach what is wrong with the row after them; null when the trail is whole
 */
@Serdeable
public record AuditVerification(long rows, @Nullable String breach) {

  private static final int FETCH_ROWS = 1000;

  /**
   * Walks the trail in {@code jdbi}'s database from its first row to the first that does not fit.
   */
  public static AuditVerification of(Jdbi jdbi) {
    return jdbi.inTransaction(
        handle -> {
          try (ResultIterator<AuditEvent> rows =
              handle
                  .createQuery(AuditEvent.SELECT + " ORDER BY sequence")
                  .setFetchSize(FETCH_ROWS)
                  .map(ConstructorMapper.of(AuditEvent.class))
                  .iterator()) {
            return walk(rows);
          }
        });
  }

  private static AuditVerification walk(Iterator<AuditEvent> rows) {
    AuditEvent previous = AuditEvent.GENESIS;
    while (rows.hasNext()) {
      AuditEvent row = rows.next();
      String breach = row.breachAfter(previous);
      if (breach != null) {
        return new AuditVerification(previous.sequence(), breach);
      }
      previous = row;
    }
    return new AuditVerification(previous.sequence(), null);
  }
}
