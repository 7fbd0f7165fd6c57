package org.claimdesk.server.report.difference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that two versions tell differently, or one of them alone.
 *
 * @param was its place in the earlier version; null where that does not tell it
 * @param number its place in the later version; null where that does not tell it
 * @param text its words, in the later version where that tells it
 * @param changes what differs; empty where one version alone tells it
 */
@Serdeable
public record ClaimChange(
    UUID claim,
    @Nullable Integer was,
    @Nullable Integer number,
    String text,
    List<ReportChange> changes) {

  /** Copies the list. */
  public ClaimChange {
    changes = List.copyOf(changes);
  }
}
