package org.claimdesk.server.dossier;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
      SELECT d.id, d.title, d.summary, d.reviews, d.scale, d.version, d.created_at, d.created_by, a.name,
             d.updated_at, p.total, p.open, p.in_review, p.disputed, p.decided, p.dismissed,
             (SELECT count(*) FROM report r WHERE r.dossier = d.id) AS reports
      FROM dossier d
      JOIN account a ON a.id = d.created_by
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
  Page<Dossier> page(Handle handle, @Nullable String cursor, int limit) {
    Query query =
        handle.createQuery(
            SELECT
                + (cursor == null ? "" : "WHERE d.id < :after ")
                + "ORDER BY d.id DESC LIMIT :limit");
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    // One row more than asked for tells whether there is another page.
    List<Dossier> rows = query.bind("limit", limit + 1).map((row, context) -> dossier(row)).list();
    boolean more = rows.size() > limit;
    List<Dossier> items = more ? rows.subList(0, limit) : rows;
    long total = handle.createQuery("SELECT count(*) FROM dossier").mapTo(Long.class).one();
    return new Page<>(items, more ? Cursor.of(items.getLast().id()).toString() : null, total);
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
   * The same, which no other transaction changes before this one ends.
   *
   * @throws Problem 404 when there is none
   */
  public Dossier lock(Handle handle, UUID id) {
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

  List<DossierArticle> articles(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.title, a.publisher, a.published
            FROM dossier_article m JOIN article a ON a.id = m.article
            WHERE m.dossier = :id ORDER BY m.added_at, a.id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new DossierArticle(
                    key(row, "id"),
                    row.getString("title"),
                    row.getString("publisher"),
                    row.getObject("published", LocalDate.class)))
        .list();
  }

  void insert(Handle handle, UUID id, UUID by, NewDossier dossier) {
    handle
        .createUpdate(
            """
            INSERT INTO dossier (id, title, summary, reviews, scale, created_by)
            VALUES (:id, :title, :summary, :reviews, :scale, :by)
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
            UPDATE dossier SET title = :title, summary = :summary, reviews = :reviews, scale = :scale,
                               version = version + 1, updated_at = now()
            WHERE id = :id
            """)
        .bind("id", id)
        .bindMethods(dossier)
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

  /**
   * Adds an article; one that is there already stays.
   *
   * @return false when there is no such article
   */
  boolean addArticle(Handle handle, UUID id, UUID article) {
    handle
        .createUpdate(
            """
            INSERT INTO dossier_article (dossier, article) SELECT :id, a.id FROM article a WHERE a.id = :article
            ON CONFLICT DO NOTHING
            """)
        .bind("id", id)
        .bind("article", article)
        .execute();
    return handle
            .createQuery(
                "SELECT count(*) FROM dossier_article WHERE dossier = :id AND article = :article")
            .bind("id", id)
            .bind("article", article)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void removeArticle(Handle handle, UUID id, UUID article) {
    handle
        .createUpdate("DELETE FROM dossier_article WHERE dossier = :id AND article = :article")
        .bind("id", id)
        .bind("article", article)
        .execute();
  }

  private static Dossier dossier(ResultSet row) throws SQLException {
    return new Dossier(
        key(row, "id"),
        row.getString("title"),
        row.getString("summary"),
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
        row.getInt("version"),
        row.getTimestamp("created_at").toInstant(),
        new Person(key(row, "created_by"), row.getString("name")),
        row.getTimestamp("updated_at").toInstant());
  }
}
