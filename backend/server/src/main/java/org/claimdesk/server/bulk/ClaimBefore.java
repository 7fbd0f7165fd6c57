package org.claimdesk.server.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimAssignment;
import org.jspecify.annotations.Nullable;

/**
 * What a claim was before a change, as far as taking it back needs it: all else follows from its
 * reviews.
 */
@Serdeable
record ClaimBefore(UUID claim, @Nullable ClaimAssignment assignment) {}
