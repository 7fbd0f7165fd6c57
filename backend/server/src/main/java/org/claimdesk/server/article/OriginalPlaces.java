package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.document.SourceMap;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.article.OriginalPlace.PageBox;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Leads from an article's text back to the pages or the HTML that it was taken from. */
@Singleton
public class OriginalPlaces {
  private final Jdbi jdbi;
  private final ArticleRepository articles;
  private final DocumentReading reading;

  OriginalPlaces(Jdbi jdbi, ArticleRepository articles, DocumentReading reading) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.reading = reading;
  }

  /** Where a stretch of an article's text stands in its original. */
  public OriginalPlace of(Handle handle, UUID article, Span span) {
    Span markup = sources(handle, article).source(span.start(), span.end());
    return new OriginalPlace(
        boxes(handle, article, span),
        markup == null ? null : Selector.of(markup),
        link(handle, article, span));
  }

  private static @Nullable String link(Handle handle, UUID article, Span span) {
    return handle
        .createQuery("select url, text from article where id = :id and url is not null")
        .bind("id", article)
        .map((row, context) -> TextFragment.link(text(row, "url"), text(row, "text"), span))
        .findOne()
        .orElse(null);
  }

  /** Only the pages that hold some of it are taken apart. */
  private static List<PageBox> boxes(Handle handle, UUID article, Span span) {
    return handle
        .createQuery(
            """
            select (page ->> 'number')::int as page, line.start, line."end", line."left", line.top, line."right",
                   line.bottom
            from article a,
                 jsonb_array_elements(a.pages) page,
                 jsonb_to_recordset(page -> 'lines') as line(start int, "end" int, "left" float8, top float8,
                                                             "right" float8, bottom float8)
            where a.id = :article
              and (page -> 'lines' -> 0 ->> 'start')::int < :end and (page -> 'lines' -> -1 ->> 'end')::int > :start
              and line.start < :end and line."end" > :start
            order by line.start
            """)
        .bind("article", article)
        .bind("start", span.start())
        .bind("end", span.end())
        .map((row, context) -> box(row, span))
        .list();
  }

  /** The part of a line that a span takes. Letters differ in width, so it goes by their share. */
  private static PageBox box(ResultSet row, Span span) throws SQLException {
    int start = row.getInt("start");
    int end = row.getInt("end");
    double left = row.getDouble("left");
    double right = row.getDouble("right");
    double letter = (right - left) / (end - start);
    return new PageBox(
        row.getInt("page"),
        left + Math.max(0, span.start() - start) * letter,
        row.getDouble("top"),
        right - Math.max(0, end - span.end()) * letter,
        row.getDouble("bottom"));
  }

  private static SourceMap sources(Handle handle, UUID article) {
    return handle
        .createQuery("select source_map from article where id = :id")
        .bind("id", article)
        .map((row, context) -> sourceMap(row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", article));
  }

  private static SourceMap sourceMap(ResultSet row) throws SQLException {
    Integer[] numbers = (Integer[]) row.getArray("source_map").getArray();
    int[] runs = new int[numbers.length];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = numbers[i];
    }
    return SourceMap.of(runs);
  }

  /**
   * The HTML that a stretch of an article's text was taken from.
   *
   * @throws Problem 404 without the article, or where none of the stretch was taken from HTML
   */
  Markup markup(UUID article, int start, int end) {
    @Nullable Span place = jdbi.withHandle(handle -> sources(handle, article)).source(start, end);
    if (place == null) {
      throw Problem.notFound("markup of article " + article + " from", start + " to " + end);
    }
    return Markup.of(html(original(article)), place.start(), place.end());
  }

  /**
   * The whole HTML that an article was taken from.
   *
   * @throws Problem 404 without the article, or where it was not taken from HTML
   */
  ArchivedHtml archived(UUID article) {
    boolean followed = jdbi.withHandle(handle -> !sources(handle, article).equals(SourceMap.NONE));
    ArticleOriginal original = original(article);
    if (!followed && DocumentFormat.ofMediaType(original.mediaType()) != DocumentFormat.HTML) {
      throw Problem.notFound("HTML of article", article);
    }
    return new ArchivedHtml(html(original));
  }

  private ArticleOriginal original(UUID article) {
    return jdbi.withHandle(handle -> articles.original(handle, article))
        .orElseThrow(() -> Problem.notFound("article", article));
  }

  private String html(ArticleOriginal original) {
    return reading.html(
        original.bytes(), DocumentFormat.ofMediaType(original.mediaType()), original.charset());
  }
}
