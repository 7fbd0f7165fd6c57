package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report's table of contents says of a claim.
 *
 * @param number its place in the report, from 1
 * @param text its words, verbatim
 * @param rating the id of its verdict's rating; null while it has none
 */
@Serdeable
public record ReportLine(int number, UUID id, String text, @Nullable String rating) {

  /** The line of a claim. */
  public static ReportLine of(ReportClaim claim) {
    return new ReportLine(
        claim.number(),
        claim.id(),
        claim.text(),
        claim.verdict() == null ? null : claim.verdict().rating());
  }
}
