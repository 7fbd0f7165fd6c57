package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time expression in a claim.
 *
 * @param from the first day inside, null when open or unresolved
 * @param to the first day outside, null when open or unresolved
 */
@Serdeable
public record ReportPeriod(String text, @Nullable LocalDate from, @Nullable LocalDate to) {}
