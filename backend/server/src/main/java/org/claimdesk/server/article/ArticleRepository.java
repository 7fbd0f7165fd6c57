package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.format.parser.TextPage;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.lib.SearchWords;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Articles and their extractions in the database. */
@Singleton
public class ArticleRepository {
  private final ExtractionRepository extractions;

  ArticleRepository(ExtractionRepository extractions) {
    this.extractions = extractions;
  }

  /** The key of the article that came as bytes with this SHA-256. */
  public Optional<UUID> findBySha256(Handle handle, String sha256) {
    return handle
        .createQuery("select id from article where sha256 = :sha256")
        .bind("sha256", sha256)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Stores an article and the mentions found in it, or nothing when an article of the same bytes is
   * there.
   *
   * @return the key of the stored extraction, or nothing
   */
  public Optional<UUID> insert(
      Handle handle, NewArticle article, Mentions mentions, Actor createdBy) {
    int inserted =
        ArticleRow.bindReading(
                handle.createUpdate(
                    """
                insert into article (id, title, publisher, authors, published, url, provenance, media_type, charset,
                                     charset_source, charset_confidence, file_name, original, sha256, text, language, pages, source_map,
                                     created_by)
                values (:id, :title, :publisher, :authors, :published, :url, :provenance::jsonb, :mediaType, :charset,
                        :charsetSource, :charsetConfidence, :fileName, :original, :sha256, :text, :language, :pages::jsonb, :sourceMap,
                        :createdBy)
                on conflict (sha256) do nothing
                """),
                article)
            .bind("mediaType", article.mediaType())
            .bind("fileName", article.fileName())
            .bind("original", article.original())
            .bind("sha256", article.sha256())
            .bind("pages", Json.write(article.pages()))
            .bind("createdBy", createdBy.id())
            .execute();
    if (inserted == 0) {
      return Optional.empty();
    }
    if (article.fetched() != null) {
      insertArchive(handle, article.id(), article.fetched());
    }
    return Optional.of(extractions.insert(handle, article, mentions));
  }

  private static void insertArchive(Handle handle, UUID article, FetchedPage page) {
    handle
        .createUpdate(
            """
            insert into article_archive (article, url, warc, sha256, fetched)
            values (:article, :url, :warc, :sha256, :fetched)
            """)
        .bind("article", article)
        .bind("url", page.url().toString())
        .bind("warc", page.archive())
        .bind("sha256", Sha256.hex(page.archive()))
        .bind("fetched", page.fetched())
        .execute();
  }

  /** The answer that an article was fetched as, a WARC file. */
  Optional<byte[]> archive(Handle handle, UUID id) {
    return handle
        .createQuery("select warc from article_archive where article = :id")
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne();
  }

  /**
   * The article of this identifier.
   *
   * @throws Problem 404 when there is none
   */
  public Article require(Handle handle, UUID id) {
    return require(handle, id, "");
  }

  private static Article require(Handle handle, UUID id, String locking) {
    return handle
        .createQuery(ArticleRow.ARTICLE + "where a.id = :id" + locking)
        .bind("id", id)
        .map((row, context) -> ArticleRow.article(row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", id));
  }

  /**
   * The article of this identifier, which no other transaction changes before this one ends, for an
   * edit of {@code version}.
   *
   * @throws Problem 404 when there is none, 412 with the article as it is when that is another
   *     version
   */
  public Article lockVersion(Handle handle, UUID id, int version) {
    Article article = require(handle, id, " for update of a");
    if (article.version() != version) {
      throw Problem.stale(article);
    }
    return article;
  }

  /**
   * The pages of an article with the places of its text on them; empty where it has no pages.
   *
   * @throws Problem 404 when there is no such article
   */
  List<TextPage> pages(Handle handle, UUID id) {
    return handle
        .createQuery("select pages from article where id = :id")
        .bind("id", id)
        .map((row, context) -> jsonList(row, "pages", TextPage.class))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", id));
  }

  /** The bytes of an article as they were received. */
  public Optional<ArticleOriginal> original(Handle handle, UUID id) {
    return handle
        .createQuery("select original, media_type, charset, file_name from article where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new ArticleOriginal(
                    Objects.requireNonNull(row.getBytes("original")),
                    text(row, "media_type"),
                    text(row, "charset"),
                    row.getString("file_name")))
        .findOne();
  }

  /**
   * One page of the articles, the last that came first.
   *
   * @param q words of title, publisher or text, the last of them perhaps half typed, or a part of
   *     the title, perhaps misspelt; null for all
   * @param olderThan only articles whose claims another extractor than this found; null for all
   */
  Page<ArticleSummary> page(
      Handle handle,
      @Nullable String q,
      Extraction.@Nullable Extractor olderThan,
      @Nullable String cursor,
      int limit) {
    Cursor after = cursor == null ? null : Cursor.parse(cursor, 1);
    String matches =
        q == null
            ? "true"
            : q.contains("\"")
                ? SearchWords.condition("a.search")
                : "(" + SearchWords.condition("a.search") + " or :words <% a.title)";
    if (olderThan != null) {
      matches += " and (e.name, e.version, e.model) <> (:name, :version, :model)";
    }
    Query query =
        handle
            .createQuery(
                ArticleRow.SUMMARY
                    + "where "
                    + matches
                    + (after == null ? "" : " and a.id < :after")
                    + " order by a.id desc limit :limit")
            .bind("limit", limit + 1);
    Query total =
        handle.createQuery(
            "select count(*) from article a "
                + (olderThan == null ? "" : ArticleRow.EXTRACTION)
                + " where "
                + matches);
    if (olderThan != null) {
      query.bindMethods(olderThan);
      total.bindMethods(olderThan);
    }
    if (q != null) {
      SearchWords words = SearchWords.of(q);
      words.bind(query);
      words.bind(total);
    }
    if (after != null) {
      query.bind("after", after.key(0));
    }
    List<ArticleSummary> articles = query.map((row, context) -> ArticleRow.summary(row)).list();
    return Page.of(
        articles, limit, article -> Cursor.of(article.id()), total.mapTo(Long.class).one());
  }

  /** The articles of these keys, in their order. */
  public List<ArticleSummary> summaries(Handle handle, List<UUID> ids) {
    return handle
        .createQuery(
            ArticleRow.SUMMARY + "where a.id = any(:ids)" + " order by array_position(:ids, a.id)")
        .bindArray("ids", UUID.class, ids)
        .map((row, context) -> ArticleRow.summary(row))
        .list();
  }

  /** Writes an article's metadata anew and counts its version up. */
  public void setMetadata(Handle handle, UUID id, ArticleMetadata metadata, Provenance provenance) {
    ArticleRow.bindMetadata(
            handle.createUpdate(
                """
            update article set title = :title, publisher = :publisher, authors = :authors, published = :published,
                               url = :url, provenance = :provenance::jsonb, version = version + 1, updated = now()
            where id = :id
            """),
            metadata,
            provenance)
        .bind("id", id)
        .execute();
  }

  /** Writes the language of an article anew. */
  public void setLanguage(Handle handle, UUID id, String language) {
    handle
        .createUpdate("update article set language = :language where id = :id")
        .bind("language", language)
        .bind("id", id)
        .execute();
  }
}
