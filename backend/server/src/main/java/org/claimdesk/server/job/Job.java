package org.claimdesk.server.job;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work and how far it came.
 *
 * @param kind the name of its {@link JobKind}, such as {@code import}
 * @param title what it works on, in words
 * @param reason why the whole job failed; null unless it did
 * @param total how many documents there are
 * @param done how many were handled well
 * @param unchanged with how many of {@code done} there was nothing to do
 * @param failed how many could not be handled
 * @param left how many are still to be handled
 * @param rate documents a second, over the present run or the last one; null before the first
 * @param remainingSeconds how long it still takes at that rate; null while that cannot be said
 * @param createdBy the name of whose work it is
 * @param startedAt when a server first took it up
 * @param endedAt when it was done, cancelled or failed; null while it goes on
 */
@Serdeable
public record Job(
    UUID id,
    String kind,
    String title,
    JobState state,
    @Nullable String reason,
    int total,
    int done,
    int unchanged,
    int failed,
    int left,
    @Nullable Double rate,
    @Nullable Long remainingSeconds,
    int version,
    String createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {}
