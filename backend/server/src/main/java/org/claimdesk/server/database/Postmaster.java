package org.claimdesk.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL server that runs on a data directory, as its {@code postmaster.pid} names it.
 *
 * @param process the server's first process
 * @param port the TCP port that it listens at
 */
record Postmaster(ProcessHandle process, int port) {

  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final long FAST_SHUTDOWN_SECONDS = 30;
  private static final long IMMEDIATE_SHUTDOWN_SECONDS = 10;

  /**
   * Returns the server that runs on {@code data}; nothing when none does, also when a killed one
   * left its file.
   */
  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return ProcessHandle.of(Long.parseLong(lines.get(PROCESS_LINE).strip()))
        .filter(ProcessHandle::isAlive)
        .map(process -> new Postmaster(process, port));
  }

  /**
   * Whether the process is PostgreSQL, and not another one that was given the number of a killed
   * server.
   */
  boolean isPostgres() {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  /**
   * Ends the server: cuts its connections off and writes everything down; without that when it
   * takes too long.
   */
  void stop() throws IOException {
    signal("INT");
    if (!exits(FAST_SHUTDOWN_SECONDS)) {
      signal("QUIT");
      if (!exits(IMMEDIATE_SHUTDOWN_SECONDS)) {
        throw new DatabaseException(
            "PostgreSQL (process "
                + process.pid()
                + ") does not stop. End that process, then start again.",
            null);
      }
    }
  }

  private void signal(String name) throws IOException {
    // Java can send only TERM and KILL: the one waits for every client to leave, the other needs a
    // recovery.
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
  }

  private boolean exits(long seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
