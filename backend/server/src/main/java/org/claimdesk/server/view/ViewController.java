package org.claimdesk.server.view;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jspecify.annotations.Nullable;

/** Saved views over HTTP. */
@Controller("/api/v1/views")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
class ViewController {
  private final Views views;

  ViewController(Views views) {
    this.views = views;
  }

  /** One's own views and the shared ones, by name. */
  @Get
  Page<SavedView> list(Actor actor) {
    List<SavedView> all = views.of(actor);
    return new Page<>(all, null, all.size());
  }

  /** Saves a view; one that all see only as an editor. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<SavedView> save(Actor actor, @Body NewView view) {
    SavedView saved = views.save(actor, view);
    return tagged(HttpResponse.created(URI.create("/api/v1/views/" + saved.id())), saved);
  }

  /** Changes a view: its name, what it holds, whether it is shared. */
  @Patch("/{id}")
  HttpResponse<SavedView> change(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body NewView change) {
    return tagged(
        HttpResponse.ok(), views.change(actor, id, EntityTag.requireVersion(ifMatch), change));
  }

  /** Removes a view. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void delete(Actor actor, UUID id) {
    views.delete(actor, id);
  }

  private static HttpResponse<SavedView> tagged(MutableHttpResponse<?> response, SavedView view) {
    return response.body(view).header("ETag", EntityTag.of(view.version()));
  }
}
