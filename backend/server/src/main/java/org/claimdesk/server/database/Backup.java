package org.claimdesk.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything that a database holds into one file, as it was at one moment, while servers go
 * on working: a ZIP archive of PostgreSQL's COPY texts, which {@link Restore} reads. What only the
 * running servers need (sessions, counts of failed sign-ins, kept answers) is left out.
 */
public final class Backup {

  /** Tables whose rows mean nothing elsewhere or later. */
  private static final List<String> LEFT_OUT =
      List.of(
          "flyway_schema_history",
          "session",
          "setup_link",
          "sign_in_failure",
          "idempotent_request",
          "presence");

  private Backup() {}

  /**
   * Writes the backup of {@code database} to {@code file}, which only its owner may read; whole or
   * not at all.
   *
   * @throws FileAlreadyExistsException when there is such a file
   */
  public static BackupManifest write(Database database, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new FileAlreadyExistsException(absolute.toString());
    }
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, Home.permissions("rw-------"));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        ZipOutputStream archive = new ZipOutputStream(out, UTF_8)) {
      BackupManifest manifest =
          database
              .jdbi()
              .inTransaction(
                  TransactionIsolationLevel.REPEATABLE_READ, handle -> write(handle, archive));
      archive.finish();
      out.flush();
      Files.move(part, absolute);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static BackupManifest write(Handle handle, ZipOutputStream archive) throws IOException {
    BackupManifest manifest =
        new BackupManifest(
            schema(handle), Instant.now().truncatedTo(ChronoUnit.SECONDS), tables(handle));
    archive.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
    archive.write(Json.write(manifest).getBytes(UTF_8));
    try {
      CopyManager copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      for (BackupManifest.Table table : manifest.tables()) {
        archive.putNextEntry(new ZipEntry(table.entry()));
        copy.copyOut("COPY " + table.quoted() + " TO STDOUT", archive);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The database cannot be read: " + e.getMessage(), e);
    }
    return manifest;
  }

  private static List<BackupManifest.Table> tables(Handle handle) {
    List<BackupManifest.Table> tables = new ArrayList<>();
    for (String name : tableNames(handle)) {
      List<String> columns =
          handle
              .createQuery(
                  """
                  SELECT column_name FROM information_schema.columns
                  WHERE table_schema = current_schema() AND table_name = :table AND is_generated = 'NEVER'
                  ORDER BY ordinal_position
                  """)
              .bind("table", name)
              .mapTo(String.class)
              .list();
      long rows =
          handle.createQuery("SELECT count(*) FROM \"" + name + "\"").mapTo(long.class).one();
      tables.add(new BackupManifest.Table(name, columns, rows));
    }
    return tables;
  }

  private static List<String> tableNames(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name NOT IN (<out>)
            ORDER BY table_name
            """)
        .bindList("out", LEFT_OUT)
        .mapTo(String.class)
        .list();
  }

  static String schema(Handle handle) {
    return handle
        .createQuery(
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")
        .mapTo(String.class)
        .one();
  }
}
