package org.claimdesk.server.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.article.ArticleSummary;
import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.fetch.Fetching;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.lib.Download;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.lib.TextCheck;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Bringing articles in and correcting them, over HTTP. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "articles")
class IntakeController {
  private final Jdbi jdbi;
  private final ArticleIntake intake;
  private final ArticleCorrecting correcting;
  private final SampleArticles samples;
  private final Fetching fetching;
  private final ArticleRepository articles;

  IntakeController(
      Jdbi jdbi,
      ArticleIntake intake,
      ArticleCorrecting correcting,
      SampleArticles samples,
      Fetching fetching,
      ArticleRepository articles) {
    this.jdbi = jdbi;
    this.intake = intake;
    this.correcting = correcting;
    this.samples = samples;
    this.fetching = fetching;
    this.articles = articles;
  }

  /**
   * Takes an article in that is sent as text, or whose address is sent. 200 with the article there
   * is, when the same text came before.
   */
  @Post
  HttpResponse<Article> submit(Actor actor, @Body ArticleSubmission submission) {
    ReceivedDocument document =
        submission.fetch() == null
            ? pasted(submission.text())
            : fetched(submission.fetch(), submission.text());
    FetchedPage page = document.fetched();
    String url = submission.url();
    return take(
        actor,
        document,
        MetadataFields.read(
            submission.title(),
            submission.publisher(),
            submission.authors(),
            submission.published(),
            url == null && page != null ? page.url().toString() : url));
  }

  private static ReceivedDocument pasted(@Nullable String text) {
    if (text == null) {
      throw Problem.badRequest(
          "text", "text is missing; send the article's text in it, or its address in fetch.");
    }
    TextCheck.refuseUnstorable("text", text);
    return new ReceivedDocument(
        text.getBytes(StandardCharsets.UTF_8),
        DocumentFormat.PLAIN_TEXT,
        "UTF-8",
        null,
        "text",
        null);
  }

  private ReceivedDocument fetched(String address, @Nullable String text) {
    if (text != null) {
      throw Problem.badRequest("fetch", "Send either text or fetch, not both.");
    }
    FetchedPage page = fetching.fetch(address);
    return new ReceivedDocument(
        page.bytes(),
        DocumentFormat.of(page.bytes(), null, page.mediaType()),
        page.charset(),
        null,
        "fetch",
        page);
  }

  /**
   * Takes an article in that is sent as a file. 200 with the article there is, when the same bytes
   * came before.
   *
   * @param authors names separated by semicolons
   */
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<Article> upload(
      Actor actor,
      @Nullable @Part("file") CompletedFileUpload file,
      @Nullable @Part String title,
      @Nullable @Part String publisher,
      @Nullable @Part String authors,
      @Nullable @Part String published,
      @Nullable @Part String url)
      throws IOException {
    if (file == null) {
      throw Problem.badRequest("file", "file is missing; send the article as a part of that name.");
    }
    byte[] bytes = file.getBytes();
    String name = Download.fileName("file", file.getFilename());
    MediaType declared = file.getContentType().orElse(null);
    ReceivedDocument document =
        new ReceivedDocument(
            bytes,
            DocumentFormat.of(bytes, name, declared == null ? null : declared.getName()),
            declared == null ? null : declared.getParameters().get("charset").orElse(null),
            name,
            "file",
            null);
    List<String> names = authors == null ? List.of() : List.of(authors.split(";", -1));
    return take(actor, document, MetadataFields.read(title, publisher, names, published, url));
  }

  /** Takes the sample articles in; those that are in already stay as they are. */
  @Post("/samples")
  Page<ArticleSummary> samples(Actor actor) {
    List<UUID> ids = samples.take(actor);
    return new Page<>(jdbi.withHandle(handle -> articles.summaries(handle, ids)), null, ids.size());
  }

  /**
   * Corrects an article's metadata; another day of publication resolves the times of its claims
   * again.
   */
  @Patch("/{id}")
  HttpResponse<Article> correct(
      Actor actor,
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ArticleCorrection correction) {
    Article article = correcting.correct(actor, id, EntityTag.requireVersion(ifMatch), correction);
    return HttpResponse.ok(article).header("ETag", EntityTag.of(article.version()));
  }

  private HttpResponse<Article> take(
      Actor actor, ReceivedDocument document, ArticleMetadata given) {
    TakenArticle taken = intake.take(actor, document, given);
    Article article = jdbi.withHandle(handle -> articles.require(handle, taken.id()));
    URI location = URI.create("/api/v1/articles/" + taken.id());
    MutableHttpResponse<Article> response =
        taken.isNew()
            ? HttpResponse.created(article, location)
            : HttpResponse.ok(article).header("Location", location.toString());
    return response.header("ETag", EntityTag.of(article.version()));
  }
}
