package org.claimdesk.server.article;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.format.parser.TextPage;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Download;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Articles over HTTP; bringing them in and correcting them is the intake's. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "articles")
class ArticleController {
  private final Jdbi jdbi;
  private final ArticleRepository articles;
  private final DocumentReading reading;
  private final OriginalPlaces places;
  private final ArticleDeleting deleting;
  private final CurrentExtractor current;

  ArticleController(
      Jdbi jdbi,
      ArticleRepository articles,
      DocumentReading reading,
      OriginalPlaces places,
      ArticleDeleting deleting,
      CurrentExtractor current) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.reading = reading;
    this.places = places;
    this.deleting = deleting;
    this.current = current;
  }

  /**
   * One page of the articles, the last that came first.
   *
   * @param q words of title, publisher or text, or a part of the title
   * @param extractor {@code older} for those whose claims another extractor found than this server
   *     has now
   */
  @Get
  Page<ArticleSummary> list(
      @Nullable @QueryValue String q,
      @Nullable @QueryValue @Schema(type = "string", allowableValues = "older") String extractor,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    if (q != null && q.indexOf('\0') >= 0) {
      throw Problem.badRequest("q", "q holds U+0000; leave that character out.");
    }
    String words = q == null || q.isBlank() ? null : q;
    if (extractor != null && !extractor.equals("older")) {
      throw Problem.badRequest(
          "extractor", "extractor is \"" + extractor + "\"; give older, or leave it out.");
    }
    var olderThan = extractor == null ? null : current.get();
    return jdbi.withHandle(handle -> articles.page(handle, words, olderThan, cursor, limit));
  }

  /** An article with its text. */
  @Get("/{id}")
  HttpResponse<Article> get(UUID id) {
    Article article = jdbi.withHandle(handle -> articles.require(handle, id));
    return HttpResponse.ok(article).header("ETag", EntityTag.of(article.version()));
  }

  /**
   * The bytes of an article as they were received, always as a download: they are somebody else's.
   */
  @Get("/{id}/original")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> original(UUID id) {
    ArticleOriginal original =
        jdbi.withHandle(handle -> articles.original(handle, id))
            .orElseThrow(() -> Problem.notFound("article", id));
    String name =
        original.fileName() == null
            ? id + "." + DocumentFormat.ofMediaType(original.mediaType()).extension()
            : original.fileName();
    return Download.of(original.bytes(), contentType(original), name);
  }

  private static String contentType(ArticleOriginal original) {
    return DocumentFormat.ofMediaType(original.mediaType()).isText()
        ? original.mediaType() + "; charset=" + original.charset()
        : original.mediaType();
  }

  /** The answer that an article was fetched as, a WARC file (ISO 28500). */
  @Get("/{id}/archive")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> archive(UUID id) {
    byte[] warc =
        jdbi.withHandle(handle -> articles.archive(handle, id))
            .orElseThrow(() -> Problem.notFound("archived copy of article", id));
    return Download.of(warc, "application/warc", id + ".warc");
  }

  /** The pages of an article with the places of its text on them; none where it has no pages. */
  @Get("/{id}/pages")
  Page<TextPage> pages(UUID id) {
    List<TextPage> pages = jdbi.withHandle(handle -> articles.pages(handle, id));
    return new Page<>(pages, null, pages.size());
  }

  /**
   * The markup that a stretch of an article's text was taken from, as text.
   *
   * @param start index of the first UTF-16 code unit of the article's text
   * @param end index of the first code unit after it
   */
  @Get("/{id}/markup")
  Markup markup(UUID id, @QueryValue int start, @QueryValue int end) {
    return places.markup(id, start, end);
  }

  /** The whole HTML that an article was taken from, to be shown as text. */
  @Get("/{id}/html")
  ArchivedHtml html(UUID id) {
    return places.archived(id);
  }

  /**
   * A page as a picture.
   *
   * @param number from 1
   */
  @Get("/{id}/pages/{number}/picture")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> picture(UUID id, int number) {
    ArticleOriginal original =
        jdbi.withHandle(handle -> articles.original(handle, id))
            .orElseThrow(() -> Problem.notFound("article", id));
    if (!original.mediaType().equals(DocumentFormat.PDF.mediaType())) {
      throw Problem.notFound("page", number);
    }
    return HttpResponse.ok(reading.pagePicture(original.bytes(), number))
        .header("Content-Type", MediaType.IMAGE_PNG)
        // The original never changes, and so neither does its picture.
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff");
  }

  /** What would go with an article if it was deleted, and what keeps it from that. */
  @Get("/{id}/dependents")
  ArticleDependents dependents(UUID id) {
    return deleting.dependents(id);
  }

  /**
   * Removes an article with its claims, their reviews and their evidence, unless a published report
   * quotes it.
   */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void delete(Actor actor, UUID id) {
    deleting.delete(actor, id);
  }
}
