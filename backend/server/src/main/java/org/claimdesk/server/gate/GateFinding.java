package org.claimdesk.server.gate;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report lacks.
 *
 * @param rule code of the rule that found it
 * @param cure the place where it is mended, as the rule says it
 * @param claim the claim that it is about; null when it is about the whole dossier
 * @param number that claim's place in the report, from 1
 * @param message what is missing
 * @param remedy what to do
 */
@Serdeable
public record GateFinding(
    String rule,
    Severity severity,
    String cure,
    @Nullable UUID claim,
    @Nullable Integer number,
    String message,
    String remedy) {}
