package org.claimdesk.server.factcheck;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobDocument;
import org.claimdesk.server.job.JobKind;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Imports of fact-checks: what a file holds is checked entry by entry and kept, and a job stores
 * it. The same again is there already; what its publisher changed since is changed.
 */
@Singleton
public final class FactCheckImports implements JobKind {

  private static final int MOST_ENTRIES = 100_000;
  private static final int LONGEST_NAME = 300;

  private final Jdbi jdbi;
  private final Jobs jobs;
  private final FactCheckRepository factChecks;

  FactCheckImports(Jdbi jdbi, Jobs jobs, FactCheckRepository factChecks) {
    this.jdbi = jdbi;
    this.jobs = jobs;
    this.factChecks = factChecks;
  }

  @Override
  public String name() {
    return "fact_checks";
  }

  /**
   * Begins to import a file: JSON-LD, an HTML page, JSON lines, or a ZIP archive of those.
   *
   * @param name what it is known by
   * @param mediaType the type that its sender names, without parameters, or null
   * @throws Problem 422 when nothing in it can be imported, or it is beyond the limits
   */
  public Job of(Actor actor, Path file, String name, @Nullable String mediaType) {
    String title = shortened(name);
    return jdbi.inTransaction(
        handle ->
            jobs.start(
                handle,
                actor,
                name(),
                title,
                (open, job) -> {
                  Staging staging = new Staging(open, job);
                  if (Files.isDirectory(file)) {
                    throw Problem.unprocessable(
                        "file", title + " is a folder. Pack it as a ZIP archive and import that.");
                  }
                  try {
                    new FactCheckFiles(staging).read(file, title, mediaType);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                  staging.finish();
                }));
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    NewFactCheck read =
        jdbi.withHandle(handle -> factChecks.entry(handle, job.id(), document.number()));
    return handle -> factChecks.put(handle, actor, read) ? Outcome.CHANGED : Outcome.UNCHANGED;
  }

  private static String shortened(String name) {
    StringBuilder printable = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_NAME / 2)
        .forEach(printable::appendCodePoint);
    return printable.isEmpty() ? "import" : printable.toString();
  }

  /** Keeps the entries of an import until each is stored. */
  private final class Staging implements FactCheckFiles.Found {
    private final Handle handle;
    private final UUID job;
    private int number;
    private int refused;
    private @Nullable String lastRefused;

    Staging(Handle handle, UUID job) {
      this.handle = handle;
      this.job = job;
    }

    @Override
    public void add(String name, NewFactCheck factCheck) {
      next();
      factChecks.stage(handle, job, number, name, factCheck);
    }

    @Override
    public void refuse(String name, Problem problem) {
      next();
      refused++;
      lastRefused = name + ": " + problem.detail();
      factChecks.refuse(handle, job, number, name, problem);
    }

    private void next() {
      number++;
      if (number > MOST_ENTRIES) {
        throw Problem.unprocessable(
            "file",
            "There are more than %,d entries in it, which is the limit. Import it in several parts."
                .formatted(MOST_ENTRIES));
      }
    }

    void finish() {
      if (number == 0) {
        throw Problem.unprocessable(
            "file",
            "There is no ClaimReview in it. Send JSON-LD, a page that holds it, or a ZIP archive.");
      }
      if (number == 1 && refused == 1) {
        throw Problem.unprocessable("file", String.valueOf(lastRefused));
      }
    }
  }
}
