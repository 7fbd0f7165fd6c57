package org.claimdesk.server.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param sequence its place in the chain, from 1, without a gap
 * @param at when it was appended, to the microsecond
 * @param actor the key of the account that did it
 * @param actorName that account's name at the time
 * @param detail JSON text, byte for byte as it was hashed
 * @param previousHash the hash of the row before it, 64 zeros before the first
 * @param hash the SHA-256, as 64 hexadecimal digits, of {@code previousHash} followed by the row's
 *     canonical JSON
 */
@Serdeable
public record AuditEvent(
    long sequence,
    Instant at,
    UUID actor,
    String actorName,
    String action,
    String subject,
    @Nullable UUID subjectId,
    String detail,
    String previousHash,
    String hash) {

  static final String SELECT =
      """
      SELECT sequence, at, actor, actor_name, action, subject, subject_id, detail::text AS detail, previous_hash, hash
      FROM audit_event
      """;

  /** What the first row follows. */
  static final AuditEvent GENESIS =
      new AuditEvent(
          0,
          Instant.EPOCH,
          new UUID(0, 0),
          "",
          "",
          "",
          null,
          "null",
          "0".repeat(64),
          "0".repeat(64));

  /** Returns the row that follows this one. */
  AuditEvent next(
      Instant at,
      Actor by,
      String action,
      String subject,
      @Nullable UUID subjectId,
      String detail) {
    AuditEvent unhashed =
        new AuditEvent(
            sequence + 1, at, by.id(), by.name(), action, subject, subjectId, detail, hash, "");
    return new AuditEvent(
        unhashed.sequence,
        at,
        by.id(),
        by.name(),
        action,
        subject,
        subjectId,
        detail,
        hash,
        unhashed.computeHash());
  }

  /** Returns why this row cannot follow {@code previous}, or null when it does. */
  @Nullable String breachAfter(AuditEvent previous) {
    if (sequence != previous.sequence + 1) {
      return "row " + (previous.sequence + 1) + " is missing";
    }
    if (!previousHash.equals(previous.hash)) {
      return "row " + sequence + " does not continue row " + previous.sequence;
    }
    if (!hash.equals(computeHash())) {
      return "row " + sequence + " was changed";
    }
    return null;
  }

  private String computeHash() {
    return Sha256.hex(previousHash + canonicalJson());
  }

  /** The row's content as a JSON array of strings in the order of the columns. */
  private String canonicalJson() {
    return Json.write(
        List.of(
            Long.toString(sequence),
            at.toString(),
            actor.toString(),
            actorName,
            action,
            subject,
            subjectId == null ? "" : subjectId.toString(),
            detail));
  }
}
