package org.claimdesk.server.report.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How the exports of a published version are.
 *
 * @param items one for each format
 */
@Serdeable
record ExportStates(List<ExportState> items) {

  /** Copies the list. */
  ExportStates {
    items = List.copyOf(items);
  }
}
