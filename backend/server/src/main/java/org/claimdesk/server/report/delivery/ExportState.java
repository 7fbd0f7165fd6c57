package org.claimdesk.server.report.delivery;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.report.export.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * How an export of a published version is.
 *
 * @param format its code, such as {@code pdf}
 * @param made whether it is there
 * @param sha256 hash of its bytes, hexadecimal; null until it is made
 * @param bytes how many it has; null until it is made
 * @param byJob whether it takes so long to make that a job does; else it is made when it is asked
 *     for
 * @param job the job that makes it now; null where none does
 * @param progress how far that job is with it; null before it is begun
 */
@Serdeable
record ExportState(
    String format,
    boolean made,
    @Nullable String sha256,
    @Nullable Long bytes,
    boolean byJob,
    @Nullable Job job,
    @Nullable ExportProgress progress) {

  static ExportState of(
      ReportFormat format, @Nullable ExportFile file, boolean byJob, @Nullable Making making) {
    if (file != null) {
      return new ExportState(format.code(), true, file.sha256(), file.length(), byJob, null, null);
    }
    return making == null
        ? new ExportState(format.code(), false, null, null, byJob, null, null)
        : new ExportState(format.code(), false, null, null, byJob, making.job(), making.progress());
  }

  /** The job that makes it, and how far it is. */
  record Making(Job job, @Nullable ExportProgress progress) {}
}
