package org.claimdesk.server.event;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Follows what every server publishes. PostgreSQL's NOTIFY only wakes it: what changed is read from
 * the table, so that nothing is lost to a broken connection, and each follower goes on from the
 * last change that it was told.
 */
@Context
final class ChangeFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final int LISTEN_MILLIS = 5_000;
  private static final long RECONNECT_MILLIS = 500;
  private static final int BATCH_ROWS = 500;
  private static final int KEPT_DAYS = 7;

  private final DataSource source;
  private final Jdbi jdbi;
  private final Scheduler blocking;
  private final Sinks.Many<Long> wakes = Sinks.many().multicast().directBestEffort();
  private volatile boolean closed;

  ChangeFeed(
      DataSource source, Jdbi jdbi, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.source = source;
    this.jdbi = jdbi;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @PostConstruct
  void start() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM event
                WHERE at < now() - make_interval(days => ?) AND sequence < (SELECT max(sequence) FROM event)
                """,
                KEPT_DAYS));
    Thread.ofVirtual().name("change-feed").start(this::listen);
  }

  @PreDestroy
  void close() {
    closed = true;
  }

  /** The number of the last change, 0 before the first. */
  long last() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(sequence), 0) FROM event")
                .mapTo(long.class)
                .one());
  }

  /**
   * Whether all changes after {@code sequence} are still kept. Not for a number yet to come: it is
   * of another database, such as the one before a backup was restored.
   */
  boolean reaches(long sequence) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(min(sequence) <= :sequence + 1, true) AND coalesce(max(sequence), 0) >= :sequence
                    FROM event
                    """)
                .bind("sequence", sequence)
                .mapTo(boolean.class)
                .one());
  }

  /** All changes after {@code sequence}, those to come included, in order and each once. */
  Flux<Change> after(long sequence) {
    AtomicLong told = new AtomicLong(sequence);
    Mono<List<Change>> next =
        Mono.fromCallable(
                () -> {
                  List<Change> batch = read(told.get());
                  if (!batch.isEmpty()) {
                    told.set(batch.getLast().sequence());
                  }
                  return batch;
                })
            .subscribeOn(blocking);
    // The ticks find what a wake lost to a slow follower would have told.
    return Flux.merge(
            Flux.just(sequence), wakes.asFlux(), Flux.interval(Duration.ofMillis(LISTEN_MILLIS)))
        .onBackpressureLatest()
        // A full batch may have more behind it.
        .concatMap(wake -> next.expand(batch -> batch.size() < BATCH_ROWS ? Mono.empty() : next), 1)
        .concatMapIterable(batch -> batch);
  }

  private List<Change> read(long after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT sequence, type, subject, subject_id AS id, at FROM event
                    WHERE sequence > :after ORDER BY sequence LIMIT :rows
                    """)
                .bind("after", after)
                .bind("rows", BATCH_ROWS)
                .map(ConstructorMapper.of(Change.class))
                .list());
  }

  private void listen() {
    while (!closed) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + Events.CHANNEL);
        // Whatever was published while nobody listened.
        wakes.tryEmitNext(0L);
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
          if (notified.getNotifications(LISTEN_MILLIS).length > 0) {
            wakes.tryEmitNext(0L);
          }
        }
      } catch (SQLException e) {
        if (!closed) {
          LOG.warn(
              "lost the connection that tells of changes; connecting again: {}", e.getMessage());
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RECONNECT_MILLIS));
        }
      }
    }
  }
}
