package org.claimdesk.server.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report lacks.
 *
 * @param rule {@code no_claims}, {@code undecided}, {@code disputed}, {@code doubted}, {@code
 *     no_evidence}, {@code no_rationale}, {@code quote_untraced}, {@code one_source}, {@code
 *     plain_conclusion}, {@code finding_contradicts}, {@code findings_differ} or {@code
 *     open_comments}
 * @param claim the claim that it is about; null when it is about the whole dossier
 * @param number that claim's place in the report, from 1
 * @param message what is missing
 * @param remedy what to do
 */
@Serdeable
public record GateFinding(
    String rule,
    Severity severity,
    @Nullable UUID claim,
    @Nullable Integer number,
    String message,
    String remedy) {}
