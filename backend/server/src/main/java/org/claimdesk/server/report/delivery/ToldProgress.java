package org.claimdesk.server.report.delivery;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.export.Progress;

/**
 * Tells how far a job is with a file, at most every {@value #MILLIS} milliseconds, and stops the
 * making of it once nobody wants it any more.
 */
final class ToldProgress implements Progress {

  private static final long MILLIS = 400;

  private final Jobs jobs;
  private final UUID job;
  private final int document;
  private long next = System.nanoTime();

  ToldProgress(Jobs jobs, UUID job, int document) {
    this.jobs = jobs;
    this.job = job;
    this.document = document;
  }

  /**
   * {@inheritDoc}
   *
   * @throws Problem 409 when the file was taken off the job, or that was cancelled
   */
  @Override
  public void at(Step step, int done, int total) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + TimeUnit.MILLISECONDS.toNanos(MILLIS);
    if (!jobs.tell(job, document, step.code(), done, total)) {
      throw Problem.conflict("job-state", "The file is not wanted any more.", null);
    }
  }
}
