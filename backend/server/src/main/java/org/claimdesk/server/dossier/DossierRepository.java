package org.claimdesk.server.dossier;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Dossiers in the database. */
@Singleton
public class DossierRepository {

  /** A dossier with its counts; the counts are made only for the rows that are read. */
  private static final String SELECT =
      """
      SELECT d.id, d.title, d.summary, d.notes, d.reviews, d.scale, d.version, d.created_at, d.created_by, a.name,
             d.updated_at, d.archived_at, d.archived_by, b.name AS archived_by_name, p.total, p.open, p.in_review, p.disputed, p.decided, p.dismissed,
             (SELECT count(*) FROM report r WHERE r.dossier = d.id) AS reports
      FROM dossier d
      JOIN account a ON a.id = d.created_by
      LEFT JOIN account b ON b.id = d.archived_by
      CROSS JOIN LATERAL (
        SELECT count(*) AS total,
               count(*) FILTER (WHERE c.status = 'open') AS open,
               count(*) FILTER (WHERE c.status = 'in_review') AS in_review,
               count(*) FILTER (WHERE c.status = 'disputed') AS disputed,
               count(*) FILTER (WHERE c.status = 'decided') AS decided,
               count(*) FILTER (WHERE c.status = 'dismissed') AS dismissed
        FROM dossier_claim m JOIN claim c ON c.id = m.claim
        WHERE m.dossier = d.id) p
      """;

  /** One page of the dossiers, the newest first. */
  Page<Dossier> page(Handle handle, ArchivedFilter archived, @Nullable String cursor, int limit) {
    Query query =
        handle.createQuery(
            SELECT
                + "WHERE "
                + archived.condition()
                + (cursor == null ? " " : " AND d.id < :after ")
                + "ORDER BY d.id DESC LIMIT :limit");
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    // One row more than asked for tells whether there is another page.
    List<Dossier> rows = query.bind("limit", limit + 1).map((row, context) -> dossier(row)).list();
    long total =
        handle
            .createQuery("SELECT count(*) FROM dossier d WHERE " + archived.condition())
            .mapTo(Long.class)
            .one();
    return Page.of(rows, limit, dossier -> Cursor.of(dossier.id()), total);
  }

  /**
   * The dossier with this id.
   *
   * @throws Problem 404 when there is none
   */
  public Dossier require(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE d.id = :id")
        .bind("id", id)
        .map((row, context) -> dossier(row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("dossier", id));
  }

  /**
   * The same, to change it: no other transaction does before this one ends.
   *
   * @throws Problem 404 when there is none, 409 when it is archived
   */
  public Dossier lock(Handle handle, UUID id) {
    Dossier dossier = lockAny(handle, id);
    if (dossier.archived() != null) {
      throw Problem.conflict(
          "dossier-archived",
          "\""
              + dossier.title()
              + "\" is archived, and nothing in it changes. Reopen it first, on its page or by DELETE"
              + " /api/v1/dossiers/"
              + id
              + "/archive.",
          null);
    }
    return dossier;
  }

  /**
   * The same, archived or not.
   *
   * @throws Problem 404 when there is none
   */
  Dossier lockAny(Handle handle, UUID id) {
    Optional<Integer> locked =
        handle
            .createQuery("SELECT 1 FROM dossier WHERE id = :id FOR UPDATE")
            .bind("id", id)
            .mapTo(Integer.class)
            .findOne();
    if (locked.isEmpty()) {
      throw Problem.notFound("dossier", id);
    }
    return require(handle, id);
  }

  /** The keys of a dossier's claims, in its order. */
  public List<UUID> claimKeys(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT claim FROM dossier_claim WHERE dossier = :id ORDER BY position, added_at, claim")
        .bind("id", id)
        .mapTo(UUID.class)
        .list();
  }

  List<DossierClaim> claims(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT c.id, row_number() OVER (ORDER BY m.position, m.added_at, m.claim) - 1 AS place, c.text,
                   c.speaker, c.status, c.rating, c.article, a.title
            FROM dossier_claim m JOIN claim c ON c.id = m.claim JOIN article a ON a.id = c.article
            WHERE m.dossier = :id ORDER BY place
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new DossierClaim(
                    key(row, "id"),
                    row.getInt("place"),
                    row.getString("text"),
                    row.getString("speaker"),
                    ClaimStatus.of(row.getString("status")).orElseThrow(),
                    row.getString("rating"),
                    key(row, "article"),
                    row.getString("title")))
        .list();
  }

  void insert(Handle handle, UUID id, UUID by, NewDossier dossier) {
    handle
        .createUpdate(
            """
            INSERT INTO dossier (id, title, summary, notes, reviews, scale, created_by)
            VALUES (:id, :title, :summary, :notes, :reviews, :scale, :by)
            """)
        .bind("id", id)
        .bind("by", by)
        .bindMethods(dossier)
        .execute();
  }

  void update(Handle handle, UUID id, NewDossier dossier) {
    handle
        .createUpdate(
            """
            UPDATE dossier SET title = :title, summary = :summary, notes = :notes, reviews = :reviews, scale = :scale,
                               version = version + 1, updated_at = now()
            WHERE id = :id
            """)
        .bind("id", id)
        .bindMethods(dossier)
        .execute();
  }

  /** Puts a dossier away, or takes it out again where {@code by} is null. */
  void archive(Handle handle, UUID id, @Nullable UUID by) {
    handle
        .createUpdate(
            """
            UPDATE dossier SET archived_at = CASE WHEN CAST(:by AS uuid) IS NOT NULL THEN now() END, archived_by = :by,
                               version = version + 1, updated_at = now()
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("by", by)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM dossier WHERE id = :id").bind("id", id).execute();
  }

  /** Makes {@code claims} the dossier's claims, in this order. */
  void arrange(Handle handle, UUID id, List<UUID> claims) {
    handle
        .createUpdate("DELETE FROM dossier_claim WHERE dossier = :id AND claim <> ALL (:claims)")
        .bind("id", id)
        .bindArray("claims", UUID.class, claims)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO dossier_claim (dossier, claim, position)
            SELECT :id, claim, place - 1 FROM unnest(:claims) WITH ORDINALITY AS listed (claim, place)
            ON CONFLICT (dossier, claim) DO UPDATE SET position = excluded.position
            """)
        .bind("id", id)
        .bindArray("claims", UUID.class, claims)
        .execute();
  }

  /** Adds claims behind the last one, in this order; those that are there already stay. */
  public void add(Handle handle, UUID id, Collection<UUID> claims) {
    handle
        .createUpdate(
            """
            INSERT INTO dossier_claim (dossier, claim, position)
            SELECT :id, claim, (SELECT coalesce(max(position), -1) FROM dossier_claim WHERE dossier = :id) + place
            FROM unnest(:claims) WITH ORDINALITY AS listed (claim, place)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", id)
        .bindArray("claims", UUID.class, claims)
        .execute();
  }

  /** Takes claims out; the order of the others stays. */
  public void remove(Handle handle, UUID id, Collection<UUID> claims) {
    handle
        .createUpdate("DELETE FROM dossier_claim WHERE dossier = :id AND claim = ANY (:claims)")
        .bind("id", id)
        .bindArray("claims", UUID.class, claims)
        .execute();
  }

  private static Dossier dossier(ResultSet row) throws SQLException {
    return new Dossier(
        key(row, "id"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("notes"),
        row.getInt("reviews"),
        row.getString("scale"),
        new DossierProgress(
            row.getInt("total"),
            row.getInt("open"),
            row.getInt("in_review"),
            row.getInt("disputed"),
            row.getInt("decided"),
            row.getInt("dismissed")),
        row.getInt("reports"),
        archived(row),
        row.getInt("version"),
        row.getTimestamp("created_at").toInstant(),
        new Person(key(row, "created_by"), row.getString("name")),
        row.getTimestamp("updated_at").toInstant());
  }

  private static @Nullable Archived archived(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("archived_at");
    return at == null
        ? null
        : new Archived(
            at.toInstant(), new Person(key(row, "archived_by"), row.getString("archived_by_name")));
  }
}
