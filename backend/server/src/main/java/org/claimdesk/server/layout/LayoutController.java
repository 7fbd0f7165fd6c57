package org.claimdesk.server.layout;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The layout of a dossier's reports over HTTP; a change with its audit event. */
@Controller("/api/v1/dossiers/{id}/layout")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "dossiers")
class LayoutController {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final LayoutRepository layouts;
  private final LogoRepository logos;
  private final AuditLog audit;
  private final Events events;

  LayoutController(
      Jdbi jdbi,
      DossierRepository dossiers,
      LayoutRepository layouts,
      LogoRepository logos,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.layouts = layouts;
    this.logos = logos;
    this.audit = audit;
    this.events = events;
  }

  /** How the dossier's next report is laid out. */
  @Get
  HttpResponse<ReportLayout> layout(UUID id) {
    return tagged(
        jdbi.withHandle(
            handle -> {
              dossiers.require(handle, id);
              return layouts.of(handle, id);
            }));
  }

  /** Lays the dossier's next report out in another way; published versions stay as they are. */
  @Put
  HttpResponse<ReportLayout> layOut(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body NewLayout wish) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(
        jdbi.inTransaction(
            handle -> {
              dossiers.lock(handle, id);
              ReportLayout before = layouts.of(handle, id);
              if (before.version() != version) {
                throw Problem.stale(before);
              }
              ReportLayout after = wish.checked(handle, logos, version + 1);
              layouts.put(handle, id, after, actor.id());
              audit.append(handle, actor, "dossier.layout_changed", "dossier", id, after);
              events.publish(handle, "dossier.changed", "dossier", id);
              return after;
            }));
  }

  private static HttpResponse<ReportLayout> tagged(ReportLayout layout) {
    return HttpResponse.ok(layout).header("ETag", EntityTag.of(layout.version()));
  }
}
