package org.claimdesk.server.report.delivery;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobRepository;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.export.ReportFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Published versions as files. What takes long, the pages of a large report, is made by a job,
 * which begins with the publication or with who asks first; all else is made when it is first asked
 * for. What is made stays.
 */
@Singleton
public class Exports {

  /** What takes long for a large report. */
  private static final Set<ReportFormat> PAGES = Set.of(ReportFormat.PDF, ReportFormat.DOCX);

  private final Jdbi jdbi;
  private final ExportFiles files;
  private final ExportMaking making;
  private final Jobs jobs;
  private final JobRepository jobRepository;
  private final long large;

  /** An export that was asked for. */
  sealed interface Asked {

    /** It is there. */
    record Made(ExportFile file) implements Asked {}

    /** A job makes it. */
    record UnderWay(Job job) implements Asked {}
  }

  /**
   * Sets up.
   *
   * @param large how many bytes the frozen content of a report has at least that is large
   */
  Exports(
      Jdbi jdbi,
      ExportFiles files,
      ExportMaking making,
      Jobs jobs,
      JobRepository jobRepository,
      @Value("${claimdesk.report.large-bytes:300000}") long large) {
    this.jdbi = jdbi;
    this.files = files;
    this.making = making;
    this.jobs = jobs;
    this.jobRepository = jobRepository;
    this.large = large;
  }

  /**
   * Begins to make what takes long of a version that is being published, in the caller's
   * transaction; of a small one nothing does.
   */
  public void published(Handle handle, Actor actor, UUID report) {
    Version version = files.require(handle, report);
    if (version.length() >= large) {
      begin(handle, actor, version, PAGES.stream().sorted().toList());
    }
  }

  /**
   * An export, or the job that makes it.
   *
   * @throws Problem 404 when there is no such version
   */
  Asked ask(Actor actor, UUID report, ReportFormat format) {
    Version version = jdbi.withHandle(handle -> files.require(handle, report));
    Optional<ExportFile> there = find(version, format);
    if (there.isEmpty() && isMadeByJob(version, format)) {
      return jdbi.inTransaction(handle -> begun(handle, actor, version, format));
    }
    if (there.isEmpty()) {
      making.atOnce(report, format);
    }
    return new Asked.Made(there.or(() -> find(version, format)).orElseThrow());
  }

  /**
   * What there is of a version's exports, in the order of the formats.
   *
   * @throws Problem 404 when there is no such version
   */
  List<ExportState> states(UUID report) {
    return jdbi.withHandle(
        handle -> {
          Version version = files.require(handle, report);
          Map<ReportFormat, ExportFile> made = files.made(handle, version);
          made.put(ReportFormat.JSON, ExportFiles.frozen(version));
          Map<ReportFormat, ExportFiles.Active> active = files.active(handle, report);
          return Arrays.stream(ReportFormat.values())
              .map(
                  format ->
                      ExportState.of(
                          format,
                          made.get(format),
                          isMadeByJob(version, format),
                          making(handle, active.get(format))))
              .toList();
        });
  }

  private ExportState.@Nullable Making making(Handle handle, ExportFiles.@Nullable Active active) {
    return active == null
        ? null
        : new ExportState.Making(jobRepository.require(handle, active.job()), active.progress());
  }

  /**
   * Stops the job that makes an export, if one does; who asks for it again begins another.
   *
   * @throws Problem 404 when there is no such version
   */
  void stop(Actor actor, UUID report, ReportFormat format) {
    jdbi.useTransaction(
        handle -> {
          files.require(handle, report);
          ExportFiles.Active active = files.active(handle, report).get(format);
          if (active != null) {
            jobs.drop(handle, actor, active.job(), ExportMaking.document(format));
          }
        });
  }

  /**
   * The bytes of an export.
   *
   * @param start the first, from 0
   * @param end behind the last
   */
  InputStream open(ExportFile file, long start, long end) {
    return new ExportStream(jdbi, files, file, start, end);
  }

  private boolean isMadeByJob(Version version, ReportFormat format) {
    return PAGES.contains(format) && version.length() >= large;
  }

  private Optional<ExportFile> find(Version version, ReportFormat format) {
    return format == ReportFormat.JSON
        ? Optional.of(ExportFiles.frozen(version))
        : Optional.ofNullable(jdbi.withHandle(handle -> files.made(handle, version)).get(format));
  }

  /** The job that makes it already, or a new one: who asks meanwhile waits here. */
  private Asked begun(Handle handle, Actor actor, Version version, ReportFormat format) {
    files.lock(handle, version.id());
    ExportFile made = files.made(handle, version).get(format);
    if (made != null) {
      return new Asked.Made(made);
    }
    ExportFiles.Active active = files.active(handle, version.id()).get(format);
    return new Asked.UnderWay(
        active == null
            ? begin(handle, actor, version, List.of(format))
            : jobRepository.require(handle, active.job()));
  }

  private Job begin(Handle handle, Actor actor, Version version, List<ReportFormat> formats) {
    return jobs.start(
        handle,
        actor,
        ExportMaking.NAME,
        version.title(),
        (open, job) -> files.list(open, job, version.id(), formats));
  }
}
