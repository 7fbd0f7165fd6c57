package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.format.TextEncoding;
import org.claimdesk.server.format.parser.TextPage;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.lib.SearchWords;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.PassageMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.mention.TimeMention;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Articles and their extractions in the database. */
@Singleton
public class ArticleRepository {
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
    ArticleMetadata metadata = article.metadata();
    int inserted =
        handle
            .createUpdate(
                """
                insert into article (id, title, publisher, authors, published, url, provenance, media_type, charset,
                                     charset_source, charset_confidence, file_name, original, sha256, text, language, pages, source_map,
                                     created_by)
                values (:id, :title, :publisher, :authors, :published, :url, :provenance::jsonb, :mediaType, :charset,
                        :charsetSource, :charsetConfidence, :fileName, :original, :sha256, :text, :language, :pages::jsonb, :sourceMap,
                        :createdBy)
                on conflict (sha256) do nothing
                """)
            .bind("id", article.id())
            .bind("title", metadata.title())
            .bind("publisher", metadata.publisher())
            .bindArray("authors", String.class, metadata.authors())
            .bind("published", metadata.published())
            .bind("url", metadata.url())
            .bind("provenance", Json.write(article.provenance()))
            .bind("mediaType", article.mediaType())
            .bind("charset", article.encoding().charset())
            .bind("charsetSource", code(article.encoding()))
            .bind("charsetConfidence", article.encoding().confidence())
            .bind("fileName", article.fileName())
            .bind("original", article.original())
            .bind("sha256", article.sha256())
            .bind("text", article.extraction().document().text())
            .bind("language", article.extraction().document().language())
            .bind("pages", Json.write(article.pages()))
            .bindArray("sourceMap", Integer.class, sourceMap(article))
            .bind("createdBy", createdBy.id())
            .execute();
    if (inserted == 0) {
      return Optional.empty();
    }
    if (article.fetched() != null) {
      insertArchive(handle, article.id(), article.fetched());
    }
    return Optional.of(insertExtraction(handle, article, mentions));
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

  /** Where the text stands in its page, as it is stored. */
  static List<Integer> sourceMap(NewArticle article) {
    return Arrays.stream(article.extraction().document().sources().runs()).boxed().toList();
  }

  /** How the encoding became known, as it is stored. */
  static @Nullable String code(TextEncoding encoding) {
    return encoding.source() == null ? null : encoding.source().code();
  }

  static UUID insertExtraction(Handle handle, NewArticle article, Mentions mentions) {
    return insertExtraction(
        handle, article.id(), article.extraction().extractor(), mentions, "current");
  }

  /**
   * Stores what an extractor found in an article.
   *
   * @param state {@code current}, or {@code proposed} until somebody accepts it
   * @return its key
   */
  public static UUID insertExtraction(
      Handle handle,
      UUID article,
      Extraction.Extractor extractor,
      Mentions mentions,
      String state) {
    UUID id = Keys.next();
    handle
        .createUpdate(
            """
            insert into extraction (id, article, name, version, model, state, passages, sentences, quantities, times,
                                    attributions)
            values (:id, :article, :name, :version, :model, :state, :passages::jsonb, :sentences::jsonb,
                    :quantities::jsonb, :times::jsonb, :attributions::jsonb)
            """)
        .bind("id", id)
        .bind("article", article)
        .bind("name", extractor.name())
        .bind("version", extractor.version())
        .bind("model", extractor.model())
        .bind("state", state)
        .bind("passages", Json.write(mentions.passages()))
        .bind("sentences", Json.write(mentions.sentences()))
        .bind("quantities", Json.write(mentions.quantities()))
        .bind("times", Json.write(mentions.times()))
        .bind("attributions", Json.write(mentions.attributions()))
        .execute();
    return id;
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
   * The text of an article with what was found in it.
   *
   * @throws Problem 404 when there is none
   */
  public AnalysedText requireText(Handle handle, UUID id) {
    return analysed(handle, id, "");
  }

  /**
   * As {@link #requireText}, for who adds or changes claims: until this transaction ends, nobody
   * deletes the article, corrects it or extracts it again.
   */
  public AnalysedText holdText(Handle handle, UUID id) {
    return analysed(handle, id, " for share of a");
  }

  private static AnalysedText analysed(Handle handle, UUID id, String locking) {
    return handle
        .createQuery(
            """
            select %s, a.language, a.text, e.id as extraction, e.passages, e.sentences, e.quantities, e.times,
                   e.attributions
            from article a
            """
                    .formatted(ArticleRow.METADATA)
                + ArticleRow.EXTRACTION
                + " where a.id = :id"
                + locking)
        .bind("id", id)
        .map(
            (row, context) ->
                new AnalysedText(
                    ArticleRow.metadata(row),
                    text(row, "language"),
                    text(row, "text"),
                    key(row, "extraction"),
                    new Mentions(
                        jsonList(row, "passages", PassageMention.class),
                        jsonList(row, "sentences", Selector.class),
                        jsonList(row, "quantities", QuantityMention.class),
                        jsonList(row, "times", TimeMention.class),
                        jsonList(row, "attributions", AttributionMention.class))))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", id));
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
    String next = null;
    if (articles.size() > limit) {
      articles = articles.subList(0, limit);
      next = Cursor.of(articles.getLast().id()).toString();
    }
    return new Page<>(articles, next, total.mapTo(Long.class).one());
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
    handle
        .createUpdate(
            """
            update article set title = :title, publisher = :publisher, authors = :authors, published = :published,
                               url = :url, provenance = :provenance::jsonb, version = version + 1, updated = now()
            where id = :id
            """)
        .bind("title", metadata.title())
        .bind("publisher", metadata.publisher())
        .bindArray("authors", String.class, metadata.authors())
        .bind("published", metadata.published())
        .bind("url", metadata.url())
        .bind("provenance", Json.write(provenance))
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

  /**
   * The text of an article that is extracted again: until this transaction ends, nobody else
   * changes it or adds claims to it.
   *
   * @throws Problem 404 when there is none
   */
  public AnalysedText lockText(Handle handle, UUID id) {
    return analysed(handle, id, " for update of a");
  }

  /** Forgets what another extractor proposed: it was of the article as it was before. */
  public void dropProposal(Handle handle, UUID id) {
    handle
        .createUpdate("delete from extraction where article = :id and state = 'proposed'")
        .bind("id", id)
        .execute();
  }

  /**
   * Stores what an extractor found in an article in place of what was found before.
   *
   * @return its key
   */
  public UUID replaceExtraction(
      Handle handle, UUID id, Extraction.Extractor extractor, Mentions mentions) {
    handle.execute(
        "update extraction set state = 'replaced' where article = ? and state = 'current'", id);
    return insertExtraction(handle, id, extractor, mentions, "current");
  }

  /** Makes the proposed extraction of an article the one that its claims are of. */
  public void acceptProposal(Handle handle, UUID id) {
    for (String sql :
        List.of(
            "update extraction set state = 'replaced' where article = :id and state = 'current'",
            "update extraction set state = 'current' where article = :id and state = 'proposed'",
            "update article set version = version + 1, updated = now() where id = :id")) {
      handle.createUpdate(sql).bind("id", id).execute();
    }
  }

  /** Writes the time expressions of an extraction anew. */
  public void setTimes(Handle handle, UUID extraction, List<TimeMention> times) {
    handle
        .createUpdate("update extraction set times = :times::jsonb where id = :id")
        .bind("times", Json.write(times))
        .bind("id", extraction)
        .execute();
  }
}
