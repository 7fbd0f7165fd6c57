package org.claimdesk.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own under a {@link Home}: durable, reachable from this machine alone
 * and with a password only. It comes up by itself after any of the processes was killed, and is
 * started anew when its process dies under it.
 */
final class EmbeddedDatabase implements AutoCloseable {

  /** The role that owns the database, and the database's name. */
  static final String NAME = "claimdesk";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final int RESTART_ATTEMPTS = 10;
  private static final int ANY_PORT = 0;
  private static final String HOST_BASED_AUTHENTICATION =
      """
      # Written by Claimdesk: this machine alone, with the password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;

  private final Home home;
  private final FileChannel lock;
  private EmbeddedPostgres server;
  private boolean closed;

  private EmbeddedDatabase(Home home, FileChannel lock) throws IOException {
    this.home = home;
    this.lock = lock;
    if (!Files.exists(home.data())) {
      initialise();
    }
    stopOrphan(home.data());
    this.server = start(home.data(), ANY_PORT);
    watch();
  }

  /**
   * Starts the server of {@code home}, or returns nothing when another process of Claimdesk runs
   * it.
   */
  static Optional<EmbeddedDatabase> start(Home home) {
    try {
      home.create();
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new EmbeddedDatabase(home, channel));
    } catch (IOException e) {
      throw new DatabaseException(
          "The embedded PostgreSQL under "
              + home.directory()
              + " cannot be started: "
              + e.getMessage()
              + ". Its log is "
              + home.log()
              + "; check that the disk has room and that the folder is yours.",
          e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }

  /** Returns the address of the server that another process runs in {@code home}, once it is up. */
  static Optional<DatabaseAddress> running(Home home) throws IOException {
    Optional<Postmaster> postmaster = Postmaster.of(home.data()).filter(Postmaster::isPostgres);
    return postmaster.isPresent()
        ? Optional.of(DatabaseAddress.local(postmaster.get().port(), home.password()))
        : Optional.empty();
  }

  synchronized DatabaseAddress address() throws IOException {
    return DatabaseAddress.local(server.getPort(), home.password());
  }

  /** Stops the server after it wrote everything down. */
  @Override
  public synchronized void close() {
    closed = true;
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new DatabaseException(
          "PostgreSQL under " + home.directory() + " did not stop cleanly", e);
    }
  }

  private void initialise() throws IOException {
    Path unfinished = home.unfinishedData();
    if (Files.exists(unfinished)) {
      stopOrphan(unfinished);
      delete(unfinished);
    }
    String password = home.password();
    try (EmbeddedPostgres fresh = start(unfinished, ANY_PORT);
        Connection connection = fresh.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      // The password is ours: letters, digits, '-' and '_' only.
      statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
      statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
    } catch (SQLException e) {
      throw new DatabaseException(
          "The new database under " + unfinished + " cannot be set up: " + e.getMessage(), e);
    }
    Files.writeString(unfinished.resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION);
    Files.move(unfinished, home.data());
  }

  private EmbeddedPostgres start(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(home.programs().toFile())
        .setConnectConfig("password", home.password())
        // The library starts PostgreSQL for tests, with -F; these settings win over it.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .setLocaleConfig("locale", "C.UTF-8")
        .setPort(port)
        .setPGStartupWait(START_WAIT)
        .setRegisterShutdownHook(false)
        .setOutputRedirector(Redirect.appendTo(home.log().toFile()))
        .setErrorRedirector(Redirect.appendTo(home.log().toFile()))
        .start();
  }

  private static void stopOrphan(Path data) throws IOException {
    Optional<Postmaster> orphan = Postmaster.of(data);
    if (orphan.isEmpty()) {
      return;
    }
    if (orphan.get().isPostgres()) {
      LOG.info("stopping the PostgreSQL that a killed process left behind on {}", data);
      orphan.get().stop();
    } else {
      // The number of a killed server's process now belongs to another program, which PostgreSQL
      // would take for a server.
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }

  private void watch() throws IOException {
    Optional<Postmaster> running = Postmaster.of(home.data());
    if (running.isPresent()) {
      Thread.ofVirtual()
          .name("postgresql-watch")
          .start(() -> restartAfter(running.get().process()));
    }
  }

  private void restartAfter(ProcessHandle process) {
    process.onExit().join();
    restart();
  }

  private synchronized void restart() {
    IOException last = null;
    for (int attempt = 0; attempt < RESTART_ATTEMPTS && !closed; attempt++) {
      LOG.warn("PostgreSQL under {} ended by itself; starting it again", home.directory());
      try {
        // Nothing is left to stop, but the library holds a lock until it is asked to.
        server.close();
        server = start(home.data(), server.getPort());
        watch();
        return;
      } catch (IOException e) {
        // The killed server's children may still hold its memory for a moment.
        last = e;
      }
    }
    if (!closed) {
      LOG.error(
          "PostgreSQL under {} cannot be started again; see {}",
          home.directory(),
          home.log(),
          last);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(directory)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
