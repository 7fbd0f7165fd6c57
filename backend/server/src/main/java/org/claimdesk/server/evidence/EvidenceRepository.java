package org.claimdesk.server.evidence;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.copy.CopyRepository;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Evidence in the database. */
@Singleton
public class EvidenceRepository {

  private static final String SELECT =
      """
      SELECT e.id, c.id AS claim, e.url, e.title, e.publisher, e.published, e.excerpt, e.stance, e.parts,
             e.primary_source, e.reference_value, e.reference_unit, e.reference_figure, e.copy, e.excerpt_found,
             CASE WHEN e.recheck_of = e.copy THEN e.recheck_outcome END AS recheck_outcome, e.recheck_words,
             CASE WHEN e.recheck_of = e.copy THEN e.recheck_copy END AS recheck_copy, e.rechecked_at, e.created_by, a.name, e.created_at, e.version
      FROM claim c JOIN evidence e ON e.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = e.created_by
      """;

  private final CopyRepository copies;

  EvidenceRepository(CopyRepository copies) {
    this.copies = copies;
  }

  /**
   * The evidence of each of {@code claims}, which for one that repeats another is the other's;
   * oldest first; a claim without any has no entry.
   */
  public Map<UUID, List<Evidence>> ofClaims(Handle handle, Collection<UUID> claims) {
    Map<UUID, List<Evidence>> found = new HashMap<>();
    List<Evidence> all =
        read(
            handle,
            handle
                .createQuery(SELECT + "WHERE c.id = ANY (:claims) ORDER BY e.created_at, e.id")
                .bindArray("claims", UUID.class, claims));
    all.forEach(
        evidence ->
            found.computeIfAbsent(evidence.claim(), claim -> new ArrayList<>()).add(evidence));
    return found;
  }

  /** A piece of evidence of a claim, or of the one that the claim repeats. */
  public Optional<Evidence> find(Handle handle, UUID claim, UUID id) {
    return read(
            handle,
            handle
                .createQuery(SELECT + "WHERE c.id = :claim AND e.id = :id")
                .bind("claim", claim)
                .bind("id", id))
        .stream()
        .findFirst();
  }

  /** All evidence, of whatever claim, that rests on a copy of an address with these bytes. */
  public List<Evidence> restingOn(Handle handle, String url, String sha256) {
    return read(
        handle,
        handle
            .createQuery(
                SELECT
                    + """
                    JOIN archived_copy k ON k.id = e.copy
                    WHERE k.sha256 = :sha256 AND e.url = :url AND c.id = e.claim ORDER BY c.id, e.id
                    """)
            .bind("sha256", sha256)
            .bind("url", url));
  }

  /** The rows of a query of {@link #SELECT} with their copies, in two statements. */
  private List<Evidence> read(Handle handle, Query query) {
    List<Row> rows = query.map((row, context) -> row(row)).list();
    Set<UUID> keys = new HashSet<>();
    for (Row row : rows) {
      keys.add(row.copy);
      keys.add(row.recheckCopy);
    }
    keys.remove(null);
    Map<UUID, ArchivedCopy> known =
        keys.isEmpty() ? Map.of() : copies.findAll(handle, List.copyOf(keys));
    return rows.stream().map(row -> row.with(known)).toList();
  }

  void insert(
      Handle handle,
      UUID id,
      UUID claim,
      UUID by,
      NewEvidence.Checked evidence,
      @Nullable Boolean excerptFound) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO evidence (id, claim, url, title, publisher, published, excerpt, stance, parts,
                                      primary_source, reference_value, reference_unit, reference_figure, copy, excerpt_found, created_by)
                VALUES (:id, (SELECT coalesce(repeats, id) FROM claim WHERE id = :claim), :url, :title, :publisher,
                        :published, :excerpt, :stance, :parts, :primarySource, :value, :unit, :figure, :copy, :excerptFound, :by)
                """),
            evidence,
            excerptFound)
        .bind("id", id)
        .bind("claim", claim)
        .bind("by", by)
        .execute();
  }

  void update(
      Handle handle, UUID id, NewEvidence.Checked evidence, @Nullable Boolean excerptFound) {
    bind(
            handle.createUpdate(
                """
                UPDATE evidence SET url = :url, title = :title, publisher = :publisher, published = :published,
                                    excerpt = :excerpt, stance = :stance, parts = :parts, primary_source = :primarySource,
                                    reference_value = :value,
                                    reference_unit = :unit, reference_figure = :figure, copy = :copy,
                                    excerpt_found = :excerptFound, version = version + 1
                WHERE id = :id
                """),
            evidence,
            excerptFound)
        .bind("id", id)
        .execute();
  }

  /**
   * Keeps what asking again gave; the evidence itself stays as it is, and its version too.
   *
   * @param of the copy that it was compared with: about another one it says nothing
   */
  public void setRecheck(
      Handle handle, UUID id, UUID of, String outcome, String words, @Nullable UUID copy) {
    handle
        .createUpdate(
            """
            UPDATE evidence SET recheck_outcome = :outcome, recheck_words = :words, recheck_copy = :copy,
                                recheck_of = :of, rechecked_at = now()
            WHERE id = :id
            """)
        .bind("of", of)
        .bind("outcome", outcome)
        .bind("words", words)
        .bind("copy", copy)
        .bind("id", id)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM evidence WHERE id = :id").bind("id", id).execute();
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, NewEvidence.Checked evidence, @Nullable Boolean excerptFound) {
    ReferenceValue reference = evidence.referenceValue();
    return statement
        .bind("url", evidence.url())
        .bind("title", evidence.title())
        .bind("publisher", evidence.publisher())
        .bind("published", evidence.published())
        .bind("excerpt", evidence.excerpt())
        .bind("stance", evidence.stance().code())
        .bindArray("parts", Integer.class, evidence.parts())
        .bind("primarySource", evidence.primarySource())
        .bind("value", reference == null ? null : reference.value())
        .bind("unit", reference == null ? null : reference.unit())
        .bind("figure", reference == null ? null : reference.figure())
        .bind("copy", evidence.copy())
        .bind("excerptFound", excerptFound);
  }

  private static Row row(ResultSet row) throws SQLException {
    List<Integer> parts = Arrays.asList((Integer[]) row.getArray("parts").getArray());
    BigDecimal value = row.getBigDecimal("reference_value");
    String outcome = row.getString("recheck_outcome");
    return new Row(
        new Evidence(
            key(row, "id"),
            key(row, "claim"),
            row.getString("url"),
            row.getString("title"),
            row.getString("publisher"),
            row.getObject("published", LocalDate.class),
            row.getString("excerpt"),
            Stance.of(row.getString("stance")),
            parts,
            parts.size() == 1 ? parts.getFirst() : null,
            row.getBoolean("primary_source"),
            value == null
                ? null
                : new ReferenceValue(
                    value,
                    row.getString("reference_unit"),
                    row.getObject("reference_figure", Integer.class)),
            null,
            row.getObject("excerpt_found", Boolean.class),
            outcome == null
                ? null
                : new Recheck(
                    outcome, text(row, "recheck_words"), null, instant(row, "rechecked_at")),
            new Person(key(row, "created_by"), row.getString("name")),
            row.getTimestamp("created_at").toInstant(),
            row.getInt("version")),
        row.getObject("copy", UUID.class),
        row.getObject("recheck_copy", UUID.class));
  }

  /** Evidence whose copies are known by their keys only. */
  private record Row(Evidence evidence, @Nullable UUID copy, @Nullable UUID recheckCopy) {

    Evidence with(Map<UUID, ArchivedCopy> copies) {
      Recheck recheck = evidence.recheck();
      return new Evidence(
          evidence.id(),
          evidence.claim(),
          evidence.url(),
          evidence.title(),
          evidence.publisher(),
          evidence.published(),
          evidence.excerpt(),
          evidence.stance(),
          evidence.parts(),
          evidence.part(),
          evidence.primarySource(),
          evidence.referenceValue(),
          copy == null ? null : Objects.requireNonNull(copies.get(copy)),
          evidence.excerptFound(),
          recheck == null || recheckCopy == null
              ? recheck
              : new Recheck(
                  recheck.outcome(),
                  recheck.words(),
                  Objects.requireNonNull(copies.get(recheckCopy)),
                  recheck.at()),
          evidence.createdBy(),
          evidence.created(),
          evidence.version());
    }
  }
}
