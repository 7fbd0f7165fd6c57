package org.claimdesk.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts what a {@link Backup} wrote into an empty database: brings the schema to the backup's
 * version, loads every table in one transaction, checks every reference, then brings the schema to
 * this program's version.
 */
public final class Restore {

  private Restore() {}

  /** A reference between tables, as SQL. */
  public record Reference(String table, String name, String definition) {}

  /**
   * Restores {@code file} into the database of {@code settings}.
   *
   * @throws DatabaseException when the file is no whole backup, is of a newer Claimdesk, or the
   *     database is not empty
   */
  public static BackupManifest read(DatabaseSettings settings, Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile(), UTF_8)) {
      BackupManifest manifest = manifest(archive, file);
      try (Database database = Database.openAt(settings, 2, manifest.schema())) {
        database.jdbi().useTransaction(handle -> load(handle, archive, manifest, file));
        Database.migrate(database.source(), Database.LATEST);
      }
      return manifest;
    } catch (ZipException e) {
      throw new DatabaseException(
          file + " is not a backup of Claimdesk, or not a whole one: " + e.getMessage(), e);
    }
  }

  private static BackupManifest manifest(ZipFile archive, Path file) throws IOException {
    byte[] bytes = bytes(archive, BackupManifest.ENTRY, file);
    return Optional.ofNullable(Json.read(new String(bytes, UTF_8), BackupManifest.class))
        .orElseThrow(() -> new DatabaseException(file + " is not a backup of Claimdesk.", null));
  }

  private static void load(Handle handle, ZipFile archive, BackupManifest manifest, Path file)
      throws IOException {
    String schema = Backup.schema(handle);
    if (!schema.equals(manifest.schema())) {
      throw new DatabaseException(
          "The backup's schema is version "
              + manifest.schema()
              + ", the database's "
              + schema
              + ". Restore into a new database, with a Claimdesk as new as the one that wrote the backup.",
          null);
    }
    if (handle.createQuery("SELECT count(*) FROM account").mapTo(int.class).one() > 0) {
      throw new DatabaseException(
          "The database is not empty. Restore into a new one: give it a CLAIMDESK_HOME or CLAIMDESK_DB_URL of its own.",
          null);
    }
    List<Reference> references = references(handle);
    references.forEach(
        reference ->
            handle.execute(
                "ALTER TABLE "
                    + reference.table()
                    + " DROP CONSTRAINT \""
                    + reference.name()
                    + "\""));
    for (BackupManifest.Table table : manifest.tables()) {
      // What the triggers would do is in the backup already.
      handle.execute("ALTER TABLE \"" + table.name() + "\" DISABLE TRIGGER USER");
      handle.execute("DELETE FROM \"" + table.name() + "\"");
      load(handle, archive, table, file);
      handle.execute("ALTER TABLE \"" + table.name() + "\" ENABLE TRIGGER USER");
    }
    references.forEach(
        reference ->
            handle.execute(
                "ALTER TABLE "
                    + reference.table()
                    + " ADD CONSTRAINT \""
                    + reference.name()
                    + "\" "
                    + reference.definition()));
    continueSequences(handle);
  }

  private static void load(Handle handle, ZipFile archive, BackupManifest.Table table, Path file)
      throws IOException {
    try (InputStream rows = archive.getInputStream(entry(archive, table.entry(), file))) {
      CopyManager copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      long loaded = copy.copyIn("COPY " + table.quoted() + " FROM STDIN", rows);
      if (loaded != table.rows()) {
        throw new DatabaseException(
            file
                + " is not whole: it has "
                + loaded
                + " of "
                + table.rows()
                + " rows of "
                + table.name()
                + ".",
            null);
      }
    } catch (SQLException e) {
      throw new DatabaseException(
          file + " cannot be loaded: " + table.name() + ": " + e.getMessage(), e);
    }
  }

  private static List<Reference> references(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conparentid = 0
            """)
        .map(
            (row, context) ->
                new Reference(
                    row.getString("table"), row.getString("name"), row.getString("definition")))
        .list();
  }

  /** The next number of a column that numbers its rows follows the greatest there is. */
  private static void continueSequences(Handle handle) {
    record Numbered(String table, String column) {}
    List<Numbered> numbered =
        handle
            .createQuery(
                """
                SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND is_identity = 'YES'
                """)
            .map(
                (row, context) ->
                    new Numbered(row.getString("table_name"), row.getString("column_name")))
            .list();
    for (Numbered column : numbered) {
      handle
          .createQuery(
              """
              SELECT setval(pg_get_serial_sequence(:table, :column), greatest(coalesce(max("%s"), 0), 1), coalesce(max("%s"), 0) > 0)
              FROM "%s"
              """
                  .formatted(column.column(), column.column(), column.table()))
          .bind("table", column.table())
          .bind("column", column.column())
          .mapTo(long.class)
          .one();
    }
  }

  private static byte[] bytes(ZipFile archive, String name, Path file) throws IOException {
    try (InputStream stream = archive.getInputStream(entry(archive, name, file))) {
      return stream.readAllBytes();
    }
  }

  private static ZipEntry entry(ZipFile archive, String name, Path file) {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new DatabaseException(
          file + " is not a backup of Claimdesk: it lacks " + name + ".", null);
    }
    return entry;
  }
}
