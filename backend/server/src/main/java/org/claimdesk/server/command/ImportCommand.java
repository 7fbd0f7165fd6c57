package org.claimdesk.server.command;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.factcheck.FactCheckImports;
import org.claimdesk.server.imports.Imports;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobFailure;
import org.claimdesk.server.job.JobRepository;
import org.claimdesk.server.job.JobState;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code claimdesk import}: many articles into the database, beside a running server or without
 * one. The work is a job: this process takes part in it, and a server that runs does too.
 */
@Command(
    name = "import",
    description = "Imports a folder, a ZIP archive, JSON lines, a WARC file or a single document.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every document is in",
      "1:some are not; standard error says which and why",
      "2:unusable arguments"
    })
final class ImportCommand implements Callable<Integer> {

  private static final long LOOK_MILLIS = 250;
  private static final long TELL_SECONDS = 2;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Parameters(paramLabel = "DIR|ZIP|JSONL|WARC|JSON|HTML", description = "What to import.")
  private Path path;

  @Option(
      names = "--fact-checks",
      description =
          "Imports earlier fact-checks instead of articles: ClaimReview as JSON-LD, HTML pages, JSON lines or a ZIP archive of those.")
  private boolean factChecks;

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isReadable(path)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There is nothing to read at " + path + ".");
    }
    try (ApplicationContext context = start()) {
      Jdbi jdbi = context.getBean(Jdbi.class);
      JobRepository jobs = context.getBean(JobRepository.class);
      Path named = path.toAbsolutePath().normalize().getFileName();
      String name = named == null ? path.toString() : named.toString();
      Job begun =
          factChecks
              ? context.getBean(FactCheckImports.class).of(Actor.SYSTEM, path, name, null)
              : context.getBean(Imports.class).of(Actor.SYSTEM, path, name, null);
      Job ended = follow(jdbi, jobs, begun.id());
      printFailures(jdbi, jobs, ended);
      spec.commandLine()
          .getOut()
          .printf(
              "%,d new, %,d there already, %,d failed%n",
              ended.done() - ended.unchanged(), ended.unchanged(), ended.failed());
      return ended.state() == JobState.DONE && ended.failed() == 0 ? 0 : 1;
    }
  }

  private static ApplicationContext start() {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(Map.of("claimdesk.db.beside", true))
            .build();
    try {
      return context.start();
    } catch (RuntimeException e) {
      context.close();
      throw ServeCommand.explain(e);
    }
  }

  private Job follow(Jdbi jdbi, JobRepository jobs, UUID id) throws InterruptedException {
    long told = System.nanoTime();
    while (true) {
      Job job = jdbi.withHandle(handle -> jobs.require(handle, id));
      if (job.state().isEnded()) {
        if (job.state() != JobState.DONE) {
          err()
              .printf(
                  "The import was ended: %s%n", job.reason() == null ? "cancelled" : job.reason());
        }
        return job;
      }
      if (System.nanoTime() - told >= TimeUnit.SECONDS.toNanos(TELL_SECONDS)) {
        told = System.nanoTime();
        err().println(progress(job));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private static String progress(Job job) {
    String rate = job.rate() == null ? "" : ", %.1f a second".formatted(job.rate());
    String remaining =
        job.remainingSeconds() == null
            ? ""
            : ", %d:%02d left".formatted(job.remainingSeconds() / 60, job.remainingSeconds() % 60);
    return "%,d of %,d, %,d failed%s%s"
        .formatted(job.done() + job.failed(), job.total(), job.failed(), rate, remaining);
  }

  private void printFailures(Jdbi jdbi, JobRepository jobs, Job job) {
    @Nullable String cursor = null;
    do {
      String from = cursor;
      Page<JobFailure> page =
          jdbi.withHandle(handle -> jobs.failures(handle, job.id(), from, Cursor.MAX_LIMIT));
      page.items().forEach(each -> err().println(each.name() + ": " + each.reason()));
      cursor = page.next();
    } while (cursor != null);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
