package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.claimdesk.server.copy.ArchivedCopy;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a piece of evidence gave when it was asked again.
 *
 * @param outcome whether it says the {@code same} as the copy, {@code changed}, {@code vanished},
 *     or was {@code unreachable}, so that nothing is known
 * @param words what that means, as a sentence
 * @param copy what it says now, where it changed
 * @param at when it was asked
 */
@Serdeable
public record Recheck(
    @Schema(
            type = "string",
            allowableValues = {"same", "changed", "vanished", "unreachable"})
        String outcome,
    String words,
    @Nullable ArchivedCopy copy,
    Instant at) {}
