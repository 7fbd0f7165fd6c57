package org.claimdesk.server.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.export.FrozenReport;
import org.claimdesk.server.report.export.ReportFormat;
import org.jdbi.v3.core.Jdbi;

/** Published versions as files. */
@Singleton
public class ReportFiles {

  private static final int MAX_NAME = 60;

  private final Jdbi jdbi;
  private final FrozenReports reports;

  ReportFiles(Jdbi jdbi, FrozenReports reports) {
    this.jdbi = jdbi;
    this.reports = reports;
  }

  /**
   * A version as a file to keep.
   *
   * @param format the code of a {@link ReportFormat}
   * @throws Problem 404 when there is no such version, 422 when there is no such format
   */
  public MutableHttpResponse<byte[]> answer(UUID id, String format) {
    ReportFormat form =
        ReportFormat.ofCode(format)
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "format",
                        "There is no export as \""
                            + format
                            + "\"; give one of "
                            + ReportFormat.codes()
                            + "."));
    FrozenReport report = jdbi.withHandle(handle -> reports.require(handle, id));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      form.write(report, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write report " + id + " as " + format, e);
    }
    return HttpResponse.ok(file.toByteArray())
        .header("Content-Type", form.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + fileName(report.content(), form) + "\"");
  }

  /** From the title what is safe in any file system: {@code trade-figures-v2.html}. */
  private static String fileName(ReportContent content, ReportFormat form) {
    String plain =
        Normalizer.normalize(content.title(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name =
        plain.isEmpty() ? "report" : plain.substring(0, Math.min(MAX_NAME, plain.length()));
    var edition = content.edition();
    return name + (edition == null ? "" : "-v" + edition.number()) + "." + form.extension();
  }
}
