package org.claimdesk.server.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportLine;
import org.jspecify.annotations.Nullable;

/**
 * A report around its claims, which are read page by page: it is there at once, however many it
 * has.
 *
 * @param version the published version; null for a preview
 * @param content all that it says but its claims, of which it has none
 * @param contents a line for each claim, in their order
 */
@Serdeable
public record ReportFrame(
    @Nullable ReportEntry version, ReportContent content, List<ReportLine> contents) {

  /** Copies the list. */
  public ReportFrame {
    contents = List.copyOf(contents);
  }
}
