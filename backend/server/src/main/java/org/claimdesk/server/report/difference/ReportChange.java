package org.claimdesk.server.report.difference;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something that two versions say differently.
 *
 * @param field what: {@code title}, {@code summary}, {@code method}, {@code scale} or {@code
 *     notRequired} of a report; {@code text}, {@code speaker}, {@code role}, {@code figures},
 *     {@code periods}, {@code status}, {@code verdict}, {@code conclusion}, {@code rationale},
 *     {@code findings}, {@code terms}, {@code limits}, {@code decidedBy}, {@code alsoIn}, {@code
 *     corrected} or {@code replies} of a claim; {@code evidence} for each piece
 * @param before what the earlier one says, in words; null where it says nothing
 * @param after what the later one says
 */
@Serdeable
public record ReportChange(String field, @Nullable String before, @Nullable String after) {}
