package org.claimdesk.server.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.database.CommitOrder;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The record of every change by a person or a job. Its rows form a chain: each carries the SHA-256
 * of its content together with the hash of the row before it, so that a row changed, removed or
 * slipped in later shows.
 */
@Singleton
public final class AuditLog {

  /**
   * Appends one event in the transaction of the change that it records; both are kept or neither.
   * Append last in the transaction: from here to the commit all other changes wait.
   *
   * @param action what was done, as {@code subject.verb} in the past, such as {@code
   *     claim.dismissed}
   * @param subject what kind of thing it was done to, such as {@code claim}
   * @param subjectId that thing's key; null when it is none of the database's
   * @param detail what else is worth knowing, a serialisable value; never a secret
   */
  public void append(
      Handle handle,
      Actor actor,
      String action,
      String subject,
      @Nullable UUID subjectId,
      @Nullable Object detail) {
    append(handle, actor, action, subject, List.of(new Noted(subjectId, detail)));
  }

  /**
   * What happened to one of several things.
   *
   * @param subjectId the thing's key; null when it is none of the database's
   * @param detail what else is worth knowing, a serialisable value; never a secret
   */
  public record Noted(@Nullable UUID subjectId, @Nullable Object detail) {}

  /** As the other, for the same thing done to several: one event each, in this order. */
  public void append(
      Handle handle, Actor actor, String action, String subject, List<Noted> several) {
    if (several.isEmpty()) {
      return;
    }
    CommitOrder.enter(handle);
    AuditEvent last =
        handle
            .createQuery(AuditEvent.SELECT + " ORDER BY sequence DESC LIMIT 1")
            .map(ConstructorMapper.of(AuditEvent.class))
            .findOne()
            .orElse(AuditEvent.GENESIS);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO audit_event
              (sequence, at, actor, actor_name, action, subject, subject_id, detail, previous_hash, hash)
            VALUES
              (:sequence, :at, :actor, :actorName, :action, :subject, :subjectId, CAST(:detail AS json),
               :previousHash, :hash)
            """);
    // PostgreSQL keeps microseconds; the hash must be of what is kept.
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (Noted noted : several) {
      last = last.next(at, actor, action, subject, noted.subjectId(), Json.write(noted.detail()));
      batch.bindMethods(last).add();
    }
    batch.execute();
  }
}
