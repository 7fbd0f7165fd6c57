package org.claimdesk.server.article;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.mention.Mentions;
import org.jdbi.v3.core.Handle;

/** Puts another text of an article's bytes in the place of the one that they were read as. */
@Singleton
public class ArticleRereading {
  private final ExtractionRepository extractions;

  ArticleRereading(ExtractionRepository extractions) {
    this.extractions = extractions;
  }

  /** Whether people have worked on claim {@code c}. */
  private static final String WORKED_ON =
      """
      (c.origin <> 'extracted' or c.status <> 'open' or coalesce(c.leased_until > now(), false)
       or c.corrections is not null
       or exists (select from evidence where claim = c.id)
       or exists (select from review where claim = c.id)
       or exists (select from adjudication where claim = c.id)
       or exists (select from dossier_claim where claim = c.id))
      """;

  /**
   * The claims of an article that people have worked on: which they marked or gave other bounds,
   * corrected, took, judged, dismissed, gave evidence for, or put into a dossier. Nobody starts to
   * before this transaction ends.
   */
  public List<UUID> claimsWorkedOn(Handle handle, UUID article) {
    handle
        .createQuery("select id from claim where article = :article order by id for update")
        .bind("article", article)
        .mapTo(UUID.class)
        .list();
    return handle
        .createQuery(
            """
            select c.id from claim c where c.article = :article and
            """
                + WORKED_ON)
        .bind("article", article)
        .mapTo(UUID.class)
        .list();
  }

  /** Removes the claims of an article that were found in it and that nobody has worked on. */
  public void dropUntouchedClaims(Handle handle, UUID article) {
    handle
        .createUpdate("delete from claim c where c.article = :article and not " + WORKED_ON)
        .bind("article", article)
        .execute();
  }

  /**
   * Writes an article's text, metadata and encoding anew, without the claims of the text before,
   * and counts its version up.
   *
   * @return the key of the stored extraction
   */
  public UUID replace(Handle handle, NewArticle article, Mentions mentions) {
    handle.createUpdate("delete from claim where article = :id").bind("id", article.id()).execute();
    handle
        .createUpdate("delete from extraction where article = :id")
        .bind("id", article.id())
        .execute();
    ArticleRow.bindReading(
            handle.createUpdate(
                """
                update article set title = :title, publisher = :publisher, authors = :authors, published = :published,
                                   url = :url, provenance = :provenance::jsonb, charset = :charset,
                                   charset_source = :charsetSource, charset_confidence = :charsetConfidence, text = :text,
                                   language = :language, source_map = :sourceMap, version = version + 1, updated = now()
                where id = :id
                """),
            article)
        .execute();
    return extractions.insert(handle, article, mentions);
  }
}
