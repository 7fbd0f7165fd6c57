package org.claimdesk.server.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The encoding that an article was read in, and its correction, over HTTP. */
@Controller("/api/v1/articles/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "articles")
class EncodingController {
  private final Jdbi jdbi;
  private final EncodingCorrecting correcting;
  private final ArticleRepository articles;

  EncodingController(Jdbi jdbi, EncodingCorrecting correcting, ArticleRepository articles) {
    this.jdbi = jdbi;
    this.correcting = correcting;
    this.articles = articles;
  }

  /** The encodings that an article may be read in, the likeliest first. */
  @Get("/encodings")
  Page<EncodingChoice> choices(UUID id) {
    List<EncodingChoice> choices = correcting.choices(id);
    return new Page<>(choices, null, choices.size());
  }

  /** What an article says in an encoding. */
  @Get("/encodings/{charset}")
  EncodingPreview preview(UUID id, String charset) {
    return correcting.preview(id, charset);
  }

  /**
   * Reads an article anew in another encoding: its text, metadata and claims. 409 when people have
   * worked on its claims.
   */
  @Put("/encoding")
  HttpResponse<Article> correct(
      Actor actor,
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ChosenEncoding chosen) {
    Article article =
        correcting.correct(actor, id, EntityTag.requireVersion(ifMatch), chosen.charset());
    return HttpResponse.ok(article).header("ETag", EntityTag.of(article.version()));
  }

  /** Takes what an article says in another encoding in as an article of its own. */
  @Post("/encoding")
  HttpResponse<Article> takeAnew(Actor actor, UUID id, @Body ChosenEncoding chosen) {
    TakenArticle taken = correcting.takeAnew(actor, id, chosen.charset());
    Article article = jdbi.withHandle(handle -> articles.require(handle, taken.id()));
    return HttpResponse.created(article, URI.create("/api/v1/articles/" + taken.id()))
        .header("ETag", EntityTag.of(article.version()));
  }
}
