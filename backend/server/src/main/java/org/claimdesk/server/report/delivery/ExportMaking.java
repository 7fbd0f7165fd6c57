package org.claimdesk.server.report.delivery;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobDocument;
import org.claimdesk.server.job.JobKind;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.report.export.FrozenReport;
import org.claimdesk.server.report.export.Progress;
import org.claimdesk.server.report.export.ReportFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes exports, one after the other, so that what they take in memory is bounded: as a job, whose
 * documents are the formats, or at once.
 */
@Singleton
final class ExportMaking implements JobKind {

  static final String NAME = "export";

  private final Jdbi jdbi;
  private final ExportFiles files;
  private final FrozenContents contents;
  private final Jobs jobs;
  private final ReentrantLock oneJob = new ReentrantLock();
  private final ReentrantLock atOnce = new ReentrantLock();

  ExportMaking(Jdbi jdbi, ExportFiles files, FrozenContents contents, Jobs jobs) {
    this.jdbi = jdbi;
    this.files = files;
    this.contents = contents;
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** What a document of a job is called that makes {@code format}. */
  static String document(ReportFormat format) {
    return format.name();
  }

  /** The format that a document of a job is. */
  static ReportFormat format(String document) {
    return ReportFormat.valueOf(document);
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    UUID report = Objects.requireNonNull(document.subject());
    ReportFormat format = format(document.name());
    oneJob.lock();
    try {
      if (isMade(report, format)) {
        return handle -> Outcome.UNCHANGED;
      }
      return new Made(
          files,
          report,
          format,
          make(report, format, new ToldProgress(jobs, job.id(), document.number())));
    } finally {
      oneJob.unlock();
    }
  }

  /** Makes and keeps an export now, unless somebody else did while this waited for its turn. */
  void atOnce(UUID report, ReportFormat format) {
    atOnce.lock();
    try {
      if (!isMade(report, format)) {
        try (MadeFile file = make(report, format, Progress.UNTOLD)) {
          jdbi.useHandle(handle -> files.keep(handle, report, format, file));
        }
      }
    } finally {
      atOnce.unlock();
    }
  }

  private boolean isMade(UUID report, ReportFormat format) {
    return jdbi.withHandle(handle -> files.isMade(handle, report, format));
  }

  private MadeFile make(UUID report, ReportFormat format, Progress progress) {
    FrozenReport frozen = jdbi.withHandle(handle -> contents.require(handle, report));
    try {
      return MadeFile.of(out -> format.write(frozen, out, progress));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write report " + report + " as " + format, e);
    }
  }

  /** An export, ready to be kept. */
  private record Made(ExportFiles files, UUID report, ReportFormat format, MadeFile file)
      implements Work {

    @Override
    public Outcome store(Handle handle) {
      files.keep(handle, report, format, file);
      return Outcome.CHANGED;
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
