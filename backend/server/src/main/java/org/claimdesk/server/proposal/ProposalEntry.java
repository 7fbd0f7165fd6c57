package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param counts as they were when it was made
 * @param job the job that made it; null for one that was asked for by itself
 */
@Serdeable
public record ProposalEntry(
    UUID article,
    @Nullable String title,
    @Nullable String publisher,
    ProposalCounts counts,
    @Nullable UUID job,
    Instant created) {}
