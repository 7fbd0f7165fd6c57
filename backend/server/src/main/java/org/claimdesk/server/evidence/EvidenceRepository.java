package org.claimdesk.server.evidence;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Evidence in the database. */
@Singleton
public class EvidenceRepository {

  private static final String SELECT =
      """
      SELECT e.id, c.id AS claim, e.url, e.title, e.publisher, e.excerpt, e.stance, e.part, e.reference_value,
             e.reference_unit, e.created_by, a.name, e.created_at, e.version
      FROM claim c JOIN evidence e ON e.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = e.created_by
      """;

  /**
   * The evidence of each of {@code claims}, which for one that repeats another is the other's;
   * oldest first; a claim without any has no entry.
   */
  public Map<UUID, List<Evidence>> ofClaims(Handle handle, Collection<UUID> claims) {
    Map<UUID, List<Evidence>> found = new HashMap<>();
    handle
        .createQuery(SELECT + "WHERE c.id = ANY (:claims) ORDER BY e.created_at, e.id")
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> read(row))
        .forEach(
            evidence ->
                found.computeIfAbsent(evidence.claim(), claim -> new ArrayList<>()).add(evidence));
    return found;
  }

  Optional<Evidence> find(Handle handle, UUID claim, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE c.id = :claim AND e.id = :id")
        .bind("claim", claim)
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  void insert(Handle handle, UUID id, UUID claim, UUID by, NewEvidence evidence) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO evidence (id, claim, url, title, publisher, excerpt, stance, part, reference_value,
                                      reference_unit, created_by)
                VALUES (:id, (SELECT coalesce(repeats, id) FROM claim WHERE id = :claim), :url, :title, :publisher, :excerpt, :stance, :part, :value, :unit, :by)
                """),
            evidence)
        .bind("id", id)
        .bind("claim", claim)
        .bind("by", by)
        .execute();
  }

  void update(Handle handle, UUID id, NewEvidence evidence) {
    bind(
            handle.createUpdate(
                """
                UPDATE evidence SET url = :url, title = :title, publisher = :publisher, excerpt = :excerpt,
                                    stance = :stance, part = :part, reference_value = :value, reference_unit = :unit,
                                    version = version + 1
                WHERE id = :id
                """),
            evidence)
        .bind("id", id)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM evidence WHERE id = :id").bind("id", id).execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, NewEvidence evidence) {
    ReferenceValue reference = evidence.referenceValue();
    return statement
        .bind("url", evidence.url())
        .bind("title", evidence.title())
        .bind("publisher", evidence.publisher())
        .bind("excerpt", evidence.excerpt())
        .bind("stance", evidence.stance())
        .bind("part", evidence.part())
        .bind("value", reference == null ? null : reference.value())
        .bind("unit", reference == null ? null : reference.unit());
  }

  private static Evidence read(ResultSet row) throws SQLException {
    String unit = row.getString("reference_unit");
    return new Evidence(
        key(row, "id"),
        key(row, "claim"),
        row.getString("url"),
        row.getString("title"),
        row.getString("publisher"),
        row.getString("excerpt"),
        Stance.of(row.getString("stance")),
        row.getObject("part", Integer.class),
        unit == null ? null : new ReferenceValue(row.getBigDecimal("reference_value"), unit),
        new Person(key(row, "created_by"), row.getString("name")),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("version"));
  }
}
