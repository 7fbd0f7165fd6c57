package org.claimdesk.server.history;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a claim or to what hangs on it.
 *
 * @param sequence its number in the audit trail
 * @param by who did it, with the name of then
 * @param action what was done, as {@code subject.verb} in the past, such as {@code claim.reviewed}
 * @param subject the key of what it was done to: the claim, evidence or a comment
 * @param version the version of the claim that it made; null where the claim itself did not change
 * @param changes what changed, empty where that is not known
 * @param hidden whether more was said that shows once all blind reviews are in
 */
@Serdeable
public record HistoryEntry(
    long sequence,
    Instant at,
    Person by,
    String action,
    @Nullable UUID subject,
    @Nullable Integer version,
    List<FieldChange> changes,
    boolean hidden) {

  /** Copies the list. */
  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
