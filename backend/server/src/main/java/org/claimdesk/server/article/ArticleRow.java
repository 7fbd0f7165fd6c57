package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.json;
import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;
import static org.claimdesk.server.lib.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.server.format.TextEncoding;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.mention.PassageMention;
import org.claimdesk.server.mention.Selector;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The columns of an article and how they become one. */
final class ArticleRow {
  /** Joins the extraction of article {@code a} that its claims are of. */
  static final String EXTRACTION =
      """
      join extraction e on e.article = a.id and e.state = 'current'
      """;

  /** The columns that {@link #metadata} reads, and the identifier. */
  static final String METADATA = "a.id, a.title, a.publisher, a.authors, a.published, a.url";

  private static final String COUNTS =
      """
      coalesce(n.open, 0) as open, coalesce(n.in_review, 0) as in_review, coalesce(n.decided, 0) as decided,
      coalesce(n.dismissed, 0) as dismissed, coalesce(n.disputed, 0) as disputed
      """;

  private static final String EXTRACTOR =
      "e.name as extractor_name, e.version as extractor_version, e.model as extractor_model, e.created as extracted";

  /** Adds up what article {@code a} claims first and what it repeats. */
  private static final String COUNTED =
      """
      left join lateral (select sum(open) as open, sum(in_review) as in_review, sum(decided) as decided,
                                sum(dismissed) as dismissed, sum(disputed) as disputed
                         from claim_count where article = a.id) n on true
      """;

  /**
   * The other outlets of the story of article {@code a}; one that is not named counts by itself.
   */
  private static final String ELSEWHERE =
      """
      left join lateral (select count(distinct coalesce(o.publisher, o.id::text)) as elsewhere
                         from (select id, publisher from article where story = a.story and id <> a.id limit 100) o
                         where o.publisher is distinct from a.publisher) s on true
      """;

  /** What to select {@link #article} from. */
  static final String ARTICLE =
      """
      select %s, a.provenance, a.media_type, a.charset, a.charset_source, a.charset_confidence, a.file_name, a.sha256,
             a.language, a.text, a.version, a.created, a.updated, e.passages, e.sentences, %s, w.url as archive_url, w.sha256 as archive_sha256,
             w.fetched, s.elsewhere, %s
      from article a %s left join article_archive w on w.article = a.id %s %s
      """
          .formatted(METADATA, EXTRACTOR, COUNTS, EXTRACTION, COUNTED, ELSEWHERE);

  /** What to select {@link #summary} from. */
  static final String SUMMARY =
      """
      select %s, a.sha256, a.language, a.version, a.created, s.elsewhere, %s, %s
      from article a %s %s %s
      """
          .formatted(METADATA, EXTRACTOR, COUNTS, EXTRACTION, COUNTED, ELSEWHERE);

  private ArticleRow() {}

  static Article article(ResultSet row) throws SQLException {
    return new Article(
        key(row, "id"),
        metadata(row),
        json(row, "provenance", Provenance.class),
        text(row, "media_type"),
        encoding(row),
        row.getString("file_name"),
        text(row, "sha256"),
        text(row, "language"),
        text(row, "text"),
        jsonList(row, "passages", PassageMention.class),
        jsonList(row, "sentences", Selector.class),
        extractor(row),
        archive(row),
        row.getInt("elsewhere"),
        counts(row),
        row.getInt("version"),
        instant(row, "created"),
        instant(row, "updated"));
  }

  private static TextEncoding encoding(ResultSet row) throws SQLException {
    String source = row.getString("charset_source");
    return new TextEncoding(
        text(row, "charset"),
        source == null ? null : TextEncoding.Source.of(source),
        row.getObject("charset_confidence", Double.class));
  }

  private static @Nullable ArticleArchive archive(ResultSet row) throws SQLException {
    return row.getString("archive_url") == null
        ? null
        : new ArticleArchive(
            text(row, "archive_url"), text(row, "archive_sha256"), instant(row, "fetched"));
  }

  static ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        key(row, "id"),
        metadata(row),
        text(row, "sha256"),
        text(row, "language"),
        extractor(row),
        row.getInt("elsewhere"),
        counts(row),
        row.getInt("version"),
        instant(row, "created"));
  }

  private static ArticleExtractor extractor(ResultSet row) throws SQLException {
    return new ArticleExtractor(
        text(row, "extractor_name"),
        text(row, "extractor_version"),
        text(row, "extractor_model"),
        instant(row, "extracted"));
  }

  static ArticleMetadata metadata(ResultSet row) throws SQLException {
    return new ArticleMetadata(
        row.getString("title"),
        row.getString("publisher"),
        texts(row, "authors"),
        row.getObject("published", LocalDate.class),
        row.getString("url"));
  }

  private static ClaimCounts counts(ResultSet row) throws SQLException {
    int open = row.getInt("open");
    int inReview = row.getInt("in_review");
    int decided = row.getInt("decided");
    int dismissed = row.getInt("dismissed");
    int disputed = row.getInt("disputed");
    return new ClaimCounts(
        open,
        inReview,
        decided,
        dismissed,
        disputed,
        open + inReview + decided + dismissed + disputed);
  }

  /** Binds what reading an article's bytes gave, by the names of {@link NewArticle}. */
  static Update bindReading(Update update, NewArticle article) {
    TextEncoding encoding = article.encoding();
    Document document = article.extraction().document();
    return bindMetadata(update, article.metadata(), article.provenance())
        .bind("id", article.id())
        .bind("charset", encoding.charset())
        .bind("charsetSource", encoding.source() == null ? null : encoding.source().code())
        .bind("charsetConfidence", encoding.confidence())
        .bind("text", document.text())
        .bind("language", document.language())
        .bindArray(
            "sourceMap", Integer.class, Arrays.stream(document.sources().runs()).boxed().toList());
  }

  /** Binds metadata by the names of {@link ArticleMetadata}, and where they come from. */
  static Update bindMetadata(Update update, ArticleMetadata metadata, Provenance provenance) {
    return update
        .bind("title", metadata.title())
        .bind("publisher", metadata.publisher())
        .bindArray("authors", String.class, metadata.authors())
        .bind("published", metadata.published())
        .bind("url", metadata.url())
        .bind("provenance", Json.write(provenance));
  }
}
