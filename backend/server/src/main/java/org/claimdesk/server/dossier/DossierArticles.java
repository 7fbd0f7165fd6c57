package org.claimdesk.server.dossier;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The articles of dossiers in the database. */
@Singleton
class DossierArticles {

  /** Those of a dossier, in the order that they were added. */
  List<DossierArticle> of(Handle handle, UUID id) {
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

  /**
   * Adds an article; one that is there already stays.
   *
   * @return false when there is no such article
   */
  boolean add(Handle handle, UUID id, UUID article) {
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

  /** Takes an article out; one that is not in the dossier is out already. */
  void remove(Handle handle, UUID id, UUID article) {
    handle
        .createUpdate("DELETE FROM dossier_article WHERE dossier = :id AND article = :article")
        .bind("id", id)
        .bind("article", article)
        .execute();
  }
}
