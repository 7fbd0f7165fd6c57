package org.claimdesk.server.database;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; its first entry.
 *
 * @param schema the version of the schema that its tables are of
 * @param tables one entry of the archive for each
 */
@Serdeable
public record BackupManifest(String schema, Instant createdAt, List<Table> tables) {

  /** The name of the manifest's entry. */
  static final String ENTRY = "manifest.json";

  /**
   * A table.
   *
   * @param columns in the order in which its rows have them
   * @param rows how many rows it has
   */
  @Serdeable
  public record Table(String name, List<String> columns, long rows) {

    String entry() {
      return "tables/" + name + ".copy";
    }

    /** The table and its columns as COPY names them. */
    String quoted() {
      return "\"" + name + "\" (\"" + String.join("\", \"", columns) + "\")";
    }
  }
}
