package org.claimdesk.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up the jobs that are due, those of a server that was killed included. Any number of servers
 * share the work: a row of the database says which one is at a job, and that it still lives.
 */
@Context
final class JobScheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
  private static final int JOBS_AT_ONCE = 2;
  private static final Duration POLL = Duration.ofSeconds(1);

  /** A server that misses four heartbeats in a row is taken for dead, and its jobs go on. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final int RETRIES = 12;

  /** As long as the slowest document may take to be read. */
  private static final Duration SHUTDOWN = Duration.ofSeconds(35);

  private final JobRunner runner;
  private final Scheduler scheduler;

  JobScheduler(DataSource source, JobRunner runner) {
    this.runner = runner;
    Task<Void> job =
        Tasks.custom(JobRepository.TASK, Void.class)
            .onDeadExecutionRevive()
            .onFailure(this::tryAgain)
            .execute(this::run);
    this.scheduler =
        Scheduler.create(source, job)
            .threads(JOBS_AT_ONCE)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN)
            .build();
  }

  /** Begins to take jobs up. */
  @PostConstruct
  void start() {
    scheduler.start();
  }

  /** Stops, after the documents that are being handled. */
  @Override
  @PreDestroy
  public void close() {
    scheduler.stop();
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    Asked asked = Asked.of(instance.getId());
    try {
      boolean over =
          runner.run(asked.job, asked.run, () -> context.getSchedulerState().isShuttingDown());
      return (complete, operations) -> {
        if (over) {
          operations.remove();
        } else {
          operations.reschedule(complete, Instant.now());
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the server ends", e);
    }
  }

  private void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    // The library has not counted this failure yet.
    int failures = complete.getExecution().consecutiveFailures + 1;
    if (failures <= RETRIES) {
      operations.reschedule(complete, complete.getTimeDone().plus(RETRY));
      return;
    }
    Asked asked = Asked.of(complete.getExecution().getId());
    LOG.error("job {} is given up", asked.job, complete.getCause().orElse(null));
    runner.fail(
        asked.job,
        asked.run,
        "It could not go on after "
            + RETRIES
            + " attempts; the server's log says why. Resume it once that is mended.");
    operations.remove();
  }

  /** What a row of the scheduler's table asks for. */
  private record Asked(UUID job, int run) {
    static Asked of(String instance) {
      int slash = instance.indexOf('/');
      return new Asked(
          UUID.fromString(instance.substring(0, slash)),
          Integer.parseInt(instance.substring(slash + 1)));
    }
  }
}
