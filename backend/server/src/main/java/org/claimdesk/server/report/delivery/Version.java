package org.claimdesk.server.report.delivery;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.report.export.ReportFormat;

/**
 * A published version, without what it says.
 *
 * @param sha256 hash of its frozen content, hexadecimal
 * @param length how many bytes the frozen content has
 */
record Version(UUID id, int number, String title, String sha256, long length, Instant published) {

  private static final int MAX_NAME = 60;

  /** From the title what is safe in any file system: {@code trade-figures-v2.html}. */
  String fileName(ReportFormat format) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name =
        plain.isEmpty() ? "report" : plain.substring(0, Math.min(MAX_NAME, plain.length()));
    return name + "-v" + number + "." + format.extension();
  }
}
