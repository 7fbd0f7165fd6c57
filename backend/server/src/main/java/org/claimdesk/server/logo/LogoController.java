package org.claimdesk.server.logo;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Logos over HTTP; a new one with its audit event. */
@Controller("/api/v1/logos")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "dossiers")
class LogoController {

  private final Jdbi jdbi;
  private final LogoRepository logos;
  private final AuditLog audit;

  LogoController(Jdbi jdbi, LogoRepository logos, AuditLog audit) {
    this.jdbi = jdbi;
    this.logos = logos;
    this.audit = audit;
  }

  /**
   * Keeps a PNG or JPEG of up to 256 kB and 2000 x 2000 pixels, the file as the body, so that a
   * dossier's layout can name it; before one does, nothing shows it. Kept is its picture alone,
   * upright and written anew: what else the file holds (place, camera, names) is left out. The same
   * bytes again: 200.
   */
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<LogoFile> keep(Actor actor, @Nullable @Body InputStream body) throws IOException {
    if (body == null) {
      throw Problem.badRequest("file", "The body is empty; send the picture in it.");
    }
    try (body) {
      LogoRepository.Kept logo = SentLogo.kept(body.readNBytes(SentLogo.MOST_BYTES + 1));
      boolean fresh = jdbi.inTransaction(handle -> keep(handle, actor, logo));
      return fresh
          ? HttpResponse.created(logo.file(), URI.create("/api/v1/logos/" + logo.file().sha256()))
          : HttpResponse.ok(logo.file());
    }
  }

  private boolean keep(Handle handle, Actor actor, LogoRepository.Kept logo) {
    boolean fresh = logos.keep(handle, logo, actor.id());
    if (fresh) {
      audit.append(handle, actor, "logo.added", "logo", null, logo.file());
    }
    return fresh;
  }

  /** A logo as it is kept. */
  @Get("/{sha256}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> get(String sha256) {
    LogoRepository.Kept logo =
        jdbi.withHandle(handle -> logos.kept(handle, sha256))
            .orElseThrow(() -> Problem.notFound("logo", sha256));
    return HttpResponse.ok(logo.bytes())
        .header(HttpHeaders.CONTENT_TYPE, logo.file().mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "private, " + LogoRepository.FOR_EVER);
  }
}
