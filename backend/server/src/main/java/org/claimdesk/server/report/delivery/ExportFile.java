package org.claimdesk.server.report.delivery;

import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.report.export.ReportFormat;

/**
 * An export that is made.
 *
 * @param name what to call it where it is saved, such as {@code trade-figures-v2.html}
 * @param sha256 hash of its bytes, hexadecimal
 * @param length how many bytes it has
 * @param made when it was made; of the frozen content, when it was published
 */
record ExportFile(
    UUID report, ReportFormat format, String name, String sha256, long length, Instant made) {

  /** The tag that tells these bytes from any others, as a header carries it. */
  String tag() {
    return '"' + sha256 + '"';
  }
}
