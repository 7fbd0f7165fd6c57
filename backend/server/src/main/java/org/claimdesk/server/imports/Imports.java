package org.claimdesk.server.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Begins imports: what is handed in is taken apart and kept, and a job brings it in. */
@Singleton
public final class Imports {

  private static final int LONGEST_TITLE = 300;

  private final Jdbi jdbi;
  private final Jobs jobs;
  private final ImportLimits limits = ImportLimits.DEFAULT;

  Imports(Jdbi jdbi, Jobs jobs) {
    this.jdbi = jdbi;
    this.jobs = jobs;
  }

  /**
   * Begins to import a file or a folder.
   *
   * @param name what it is known by
   * @param mediaType the type that its sender names, without parameters, or null
   * @throws Problem 422 when nothing in it can be imported, or it is beyond the limits
   */
  public Job of(Actor actor, Path path, String name, @Nullable String mediaType) {
    return start(actor, name, unpacking -> unpacking.path(path, name, mediaType));
  }

  /**
   * Begins to import the files of a form.
   *
   * @param boundary what parts the form, as its content type says
   */
  Job ofForm(Actor actor, InputStream form, String boundary, String name) {
    return start(actor, name, unpacking -> FormFiles.each(form, boundary, unpacking));
  }

  private interface Filling {
    void with(Unpacking unpacking) throws IOException;
  }

  private Job start(Actor actor, String title, Filling filling) {
    String printable = Staging.printable(title);
    String shown = printable.substring(0, Math.min(printable.length(), LONGEST_TITLE));
    return jdbi.inTransaction(
        handle ->
            jobs.start(
                handle,
                actor,
                ImportKind.NAME,
                shown,
                (open, job) -> {
                  Staging staging = new Staging(open, job, limits);
                  try {
                    filling.with(new Unpacking(staging, limits));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                  staging.finish();
                }));
  }
}
