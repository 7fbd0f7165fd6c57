package org.claimdesk.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseTest {

  @TempDir Path directory;

  @Test
  void isDurableAndClosedToOthersAndKeepsWhatItHolds() throws Exception {
    try (Database database = Database.open(settings(), 4)) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertEquals(
            "on", query(database.jdbi(), "SELECT current_setting('" + setting + "')"), setting);
      }
      String url =
          query(
              database.jdbi(),
              "SELECT 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/claimdesk'");
      assertThrows(
          SQLException.class, () -> DriverManager.getConnection(url, "claimdesk", "guess").close());
      assertThrows(
          SQLException.class, () -> DriverManager.getConnection(url, "postgres", "guess").close());
      assertEquals(
          "f",
          query(database.jdbi(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(directory.resolve("database.password"))));
      database
          .jdbi()
          .useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 'whole' AS value"));

      DatabaseException second =
          assertThrows(DatabaseException.class, () -> Database.open(settings(), 4));
      assertTrue(
          String.valueOf(second.getMessage()).contains("already runs in " + directory),
          second.getMessage());
      try (Database beside = Database.openBeside(settings())) {
        assertEquals("whole", query(beside.jdbi(), "SELECT value FROM kept"));
      }
    }
    try (Database again = Database.openBeside(settings())) {
      assertEquals("whole", query(again.jdbi(), "SELECT value FROM kept"));
    }
  }

  @Test
  void startsItsServerAnewWhenThatIsKilled() throws Exception {
    try (Database database = Database.open(settings(), 4)) {
      database
          .jdbi()
          .useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 'whole' AS value"));
      kill(Postmaster.of(new Home(directory).data()).orElseThrow().process());
      Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
      String value = "";
      while (value.isEmpty()) {
        try {
          value = query(database.jdbi(), "SELECT value FROM kept");
        } catch (JdbiException e) {
          // The pool itself waits between its attempts.
          assertTrue(Instant.now().isBefore(deadline), "not up again in 90 s: " + e);
        }
      }
      assertEquals("whole", value);
    }
  }

  @Test
  void takesNoOtherProgramForItsServer() throws Exception {
    try (Database database = Database.open(settings(), 4)) {
      database
          .jdbi()
          .useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 'whole' AS value"));
    }
    // As after a reboot: the number in the file of a killed server belongs to another program, this
    // one.
    String left =
        ProcessHandle.current().pid()
            + "\n"
            + new Home(directory).data()
            + "\n0\n5432\n\n127.0.0.1\n0 0\nready\n";
    Files.writeString(new Home(directory).data().resolve("postmaster.pid"), left);
    try (Database again = Database.open(settings(), 4)) {
      assertEquals("whole", query(again.jdbi(), "SELECT value FROM kept"));
    }
  }

  @Test
  void anAddressThatDoesNotAnswerIsNamed() {
    DatabaseSettings elsewhere =
        DatabaseSettings.of(
            Map.of("CLAIMDESK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"));
    DatabaseException failure =
        assertThrows(DatabaseException.class, () -> Database.open(elsewhere, 1));
    assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:1"), failure.getMessage());
  }

  private DatabaseSettings settings() {
    return DatabaseSettings.of(Map.of("CLAIMDESK_HOME", directory.toString()));
  }

  private static void kill(ProcessHandle process) throws ExecutionException, InterruptedException {
    process.destroyForcibly();
    process.onExit().get();
  }

  private static String query(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
