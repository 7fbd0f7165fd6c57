package org.claimdesk.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.JsonConfig;
import org.jdbi.v3.json.JsonPlugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The database of an installation, open and migrated to this program's schema: the PostgreSQL
 * server of {@code CLAIMDESK_DB_URL}, or else the embedded one.
 */
public final class Database implements AutoCloseable {

  /** The schema's version that this program is written for. */
  static final String LATEST = "latest";

  private static final long BESIDE_WAIT_SECONDS = 60;
  private static final long POLL_MILLIS = 100;
  private static final long CONNECT_WAIT_MILLIS = 20_000;

  private final @Nullable EmbeddedDatabase embedded;
  private final HikariDataSource source;
  private final Jdbi jdbi;

  private Database(
      @Nullable EmbeddedDatabase embedded,
      DatabaseAddress address,
      int connections,
      String schema) {
    this.embedded = embedded;
    this.source = connect(address, connections);
    migrate(source, schema);
    this.jdbi = jdbi(source);
  }

  /**
   * Opens the database for a server.
   *
   * @param connections how many connections its pool may hold
   * @throws DatabaseException when it cannot be reached, or another server runs in the same home
   */
  public static Database open(DatabaseSettings settings, int connections) {
    return openAt(settings, connections, LATEST);
  }

  /**
   * Opens the database with its schema at version {@code schema}, or at a later one where it is
   * already.
   */
  static Database openAt(DatabaseSettings settings, int connections, String schema) {
    if (settings.url() != null) {
      return open(
          null,
          new DatabaseAddress(settings.url(), settings.user(), settings.password()),
          connections,
          schema);
    }
    EmbeddedDatabase embedded =
        EmbeddedDatabase.start(settings.home())
            .orElseThrow(
                () ->
                    new DatabaseException(
                        "Another Claimdesk server already runs in "
                            + settings.home().directory()
                            + ". Use that one, stop it, or give this one a CLAIMDESK_HOME of its own.",
                        null));
    return open(embedded, address(embedded), connections, schema);
  }

  /**
   * Opens the database for a command, beside a server that runs in the same home or without one.
   */
  public static Database openBeside(DatabaseSettings settings) {
    return openBeside(settings, 2);
  }

  /** The same, with up to {@code connections} in its pool. */
  static Database openBeside(DatabaseSettings settings, int connections) {
    if (settings.url() != null) {
      return open(settings, connections);
    }
    Home home = settings.home();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(BESIDE_WAIT_SECONDS);
    while (System.nanoTime() < deadline) {
      Optional<EmbeddedDatabase> own = EmbeddedDatabase.start(home);
      if (own.isPresent()) {
        return open(own.get(), address(own.get()), connections, LATEST);
      }
      try {
        Optional<DatabaseAddress> running = EmbeddedDatabase.running(home);
        if (running.isPresent()) {
          return open(null, running.get(), connections, LATEST);
        }
      } catch (IOException e) {
        throw new DatabaseException(
            "The database under " + home.directory() + " cannot be found: " + e, e);
      }
      // The server holds the home but its database is not up yet.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
    }
    throw new DatabaseException(
        "A Claimdesk server holds "
            + home.directory()
            + ", but its database does not come up; stop that server.",
        null);
  }

  private static Database open(
      @Nullable EmbeddedDatabase embedded,
      DatabaseAddress address,
      int connections,
      String schema) {
    try {
      return new Database(embedded, address, connections, schema);
    } catch (RuntimeException e) {
      if (embedded != null) {
        embedded.close();
      }
      throw e;
    }
  }

  private static DatabaseAddress address(EmbeddedDatabase embedded) {
    try {
      return embedded.address();
    } catch (IOException e) {
      throw new DatabaseException("The database's password cannot be read: " + e.getMessage(), e);
    }
  }

  /** The shared pool of connections. */
  public DataSource source() {
    return source;
  }

  /** Jdbi over the pool, with PostgreSQL's types and {@code @Json} columns. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Closes the pool, then stops the embedded server where this process started it. */
  @Override
  public void close() {
    source.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static HikariDataSource connect(DatabaseAddress address, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("claimdesk");
    config.setDriverClassName("org.postgresql.Driver");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(2, connections));
    config.setConnectionTimeout(CONNECT_WAIT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_WAIT_MILLIS);
    config.addDataSourceProperty("ApplicationName", "claimdesk");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new DatabaseException(
          "The database "
              + address
              + " cannot be reached: "
              + cause.getMessage()
              + " Check CLAIMDESK_DB_URL, CLAIMDESK_DB_USER and CLAIMDESK_DB_PASSWORD.",
          e);
    }
  }

  /**
   * Brings the schema of {@code source} to version {@code schema}, {@link #LATEST} for this
   * program's.
   */
  static void migrate(DataSource source, String schema) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration")
          .target(schema)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The database's schema cannot be brought to this version: " + e.getMessage(), e);
    }
  }

  /** Returns Jdbi over {@code source}, as every repository expects it. */
  static Jdbi jdbi(DataSource source) {
    Jdbi jdbi =
        Jdbi.create(source).installPlugin(new PostgresPlugin()).installPlugin(new JsonPlugin());
    jdbi.getConfig(JsonConfig.class).setJsonMapper(new SerdeJsonMapper());
    return jdbi;
  }
}
