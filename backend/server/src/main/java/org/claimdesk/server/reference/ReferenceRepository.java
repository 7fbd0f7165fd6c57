package org.claimdesk.server.reference;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;
import static org.claimdesk.server.lib.Columns.texts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reference sources in the database. */
@Singleton
class ReferenceRepository {

  private static final String SELECT =
      "SELECT id, topic, country, name, url, search, languages, notes, version FROM reference_source ";

  List<ReferenceSource> all(Handle handle) {
    return handle
        .createQuery(SELECT + "ORDER BY topic, country NULLS FIRST, name, id")
        .map((row, context) -> read(row))
        .list();
  }

  Optional<ReferenceSource> lock(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  void insert(Handle handle, UUID id, NewReferenceSource source) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO reference_source (id, topic, country, name, url, search, languages, notes)
                VALUES (:id, :topic, :country, :name, :url, :search, :languages, :notes)
                """),
            source)
        .bind("id", id)
        .execute();
  }

  void update(Handle handle, UUID id, NewReferenceSource source) {
    bind(
            handle.createUpdate(
                """
                UPDATE reference_source SET topic = :topic, country = :country, name = :name, url = :url,
                                            search = :search, languages = :languages, notes = :notes,
                                            version = version + 1, updated = now()
                WHERE id = :id
                """),
            source)
        .bind("id", id)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM reference_source WHERE id = :id").bind("id", id).execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, NewReferenceSource source) {
    return statement
        .bind("topic", source.topic())
        .bind("country", source.country())
        .bind("name", source.name())
        .bind("url", source.url())
        .bind("search", source.search())
        .bindArray("languages", String.class, Objects.requireNonNull(source.languages()))
        .bind("notes", source.notes());
  }

  private static ReferenceSource read(ResultSet row) throws SQLException {
    return new ReferenceSource(
        key(row, "id"),
        text(row, "topic"),
        row.getString("country"),
        text(row, "name"),
        text(row, "url"),
        row.getString("search"),
        texts(row, "languages"),
        row.getString("notes"),
        row.getInt("version"));
  }
}
