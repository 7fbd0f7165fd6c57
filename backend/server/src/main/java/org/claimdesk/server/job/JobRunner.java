package org.claimdesk.server.job;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through the documents of a job, as many at once as there are processors. */
@Singleton
final class JobRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int PAGE_DOCUMENTS = 64;

  /** How often a running job is told of, at most. */
  private static final long PROGRESS_MILLIS = 400;

  /** SQLSTATE classes (PostgreSQL, appendix A) of what passes: connection, rollback, operator. */
  private static final List<String> PASSING = List.of("08", "40", "53", "55", "57");

  private final Jdbi jdbi;
  private final JobRepository repository;
  private final JobSteps steps;
  private final AuditLog audit;
  private final Events events;
  private final Map<String, JobKind> kinds;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("job-worker-", 0).factory());

  JobRunner(
      Jdbi jdbi,
      JobRepository repository,
      JobSteps steps,
      AuditLog audit,
      Events events,
      List<JobKind> kinds) {
    this.jdbi = jdbi;
    this.repository = repository;
    this.steps = steps;
    this.audit = audit;
    this.events = events;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
  }

  /**
   * Runs a job until its documents are handled, it is cancelled, or this server ends.
   *
   * @param run which run of it was asked for; another is not touched
   * @param stopping whether this server ends
   * @return whether nothing of this run is left to do
   */
  boolean run(UUID id, int run, BooleanSupplier stopping) throws InterruptedException {
    Optional<Job> job = jdbi.withHandle(handle -> repository.find(handle, id));
    if (job.isEmpty()) {
      // It was cancelled and removed before it was taken up.
      return true;
    }
    Run present = new Run(job.get(), run, stopping);
    if (!present.begin()) {
      return true;
    }
    int last = 0;
    while (true) {
      int after = last;
      List<JobDocument> page =
          jdbi.withHandle(handle -> steps.left(handle, id, after, PAGE_DOCUMENTS));
      if (page.isEmpty() && last == 0) {
        present.finish();
        return true;
      }
      // Past the end it looks from the beginning once more, and then finds nothing.
      last = page.isEmpty() ? 0 : page.getLast().number();
      if (!present.handle(page)) {
        return !stopping.getAsBoolean();
      }
    }
  }

  /** Ends a run that fails again and again for reasons beside its documents. */
  void fail(UUID id, int run, String reason) {
    jdbi.useTransaction(
        handle -> {
          if (steps.lockRun(handle, id, run)) {
            end(handle, id, JobState.FAILED, reason);
          }
        });
  }

  @Override
  @PreDestroy
  public void close() {
    workers.shutdownNow();
  }

  private void end(Handle handle, UUID id, JobState state, String reason) {
    repository.end(handle, id, state, reason.isEmpty() ? null : reason);
    events.publish(handle, "job.changed", "job", id);
    audit.append(
        handle,
        repository.actor(handle, id),
        "job." + state.code(),
        "job",
        id,
        repository.require(handle, id));
  }

  /** One run of one job. */
  private final class Run {
    private final UUID id;
    private final int number;
    private final BooleanSupplier stopping;
    private final Job job;
    private final Actor actor;
    private final JobKind kind;
    private final AtomicLong told = new AtomicLong(System.nanoTime());
    private volatile boolean over;

    Run(Job job, int number, BooleanSupplier stopping) {
      this.id = job.id();
      this.job = job;
      this.number = number;
      this.stopping = stopping;
      this.actor = jdbi.withHandle(handle -> repository.actor(handle, id));
      JobKind known = kinds.get(job.kind());
      if (known == null) {
        throw new IllegalStateException("this program knows no job of kind " + job.kind());
      }
      this.kind = known;
    }

    boolean begin() {
      return jdbi.inTransaction(
          handle -> {
            if (!steps.lockRun(handle, id, number)) {
              return false;
            }
            steps.begin(handle, id);
            events.publish(handle, "job.changed", "job", id);
            return true;
          });
    }

    void finish() {
      jdbi.useTransaction(
          handle -> {
            if (steps.lockRun(handle, id, number)) {
              end(handle, id, JobState.DONE, "");
            }
          });
    }

    /** Handles these documents; false when the run must not go on. */
    boolean handle(List<JobDocument> documents) throws InterruptedException {
      List<Callable<Void>> tasks =
          documents.stream()
              .<Callable<Void>>map(
                  document ->
                      () -> {
                        handle(document);
                        return null;
                      })
              .toList();
      for (Future<Void> task : workers.invokeAll(tasks)) {
        try {
          task.get();
        } catch (ExecutionException e) {
          throw new IllegalStateException("a job cannot go on", e.getCause());
        }
      }
      return !over && !stopping.getAsBoolean();
    }

    private void handle(JobDocument document) {
      if (over || stopping.getAsBoolean()) {
        return;
      }
      try (JobKind.Work work = kind.read(actor, job, document)) {
        step(
            document,
            handle -> steps.countDone(handle, id, work.store(handle) == JobKind.Outcome.UNCHANGED));
      } catch (Problem problem) {
        fail(document, problem.type(), problem.detail());
      } catch (RuntimeException | StackOverflowError fault) {
        if (isPassing(fault)) {
          throw fault;
        }
        LOG.error("job {}: \"{}\" met a fault", id, document.name(), fault);
        fail(
            document,
            Problem.TYPE_PREFIX + "internal",
            "Claimdesk itself failed on this document; the server's log says how. Please report it.");
      }
    }

    private void fail(JobDocument document, String type, String reason) {
      step(
          document,
          handle ->
              steps.countFailed(
                  handle, id, new JobFailure(document.number(), document.name(), type, reason)));
    }

    private void step(JobDocument document, HandleConsumer<RuntimeException> what) {
      jdbi.useTransaction(
          handle -> {
            if (!steps.lockRun(handle, id, number)) {
              over = true;
              return;
            }
            if (!steps.takeOff(handle, id, document.number())) {
              return;
            }
            what.useHandle(handle);
            long before = told.get();
            long now = System.nanoTime();
            if (now - before >= TimeUnit.MILLISECONDS.toNanos(PROGRESS_MILLIS)
                && told.compareAndSet(before, now)) {
              events.publish(handle, "job.changed", "job", id);
            }
          });
    }
  }

  /** Whether trying again later may work: the fault is the database's or this server's end. */
  private static boolean isPassing(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException
          || cause instanceof SQLTransientException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql
              && sql.getSQLState() != null
              && PASSING.contains(sql.getSQLState().substring(0, 2)))) {
        return true;
      }
    }
    return false;
  }
}
