package org.claimdesk.server.gate.rule;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/** The rules of a dossier's gate over HTTP. */
@Controller("/api/v1/dossiers/{id}/gate/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "dossiers")
class GateRuleController {

  private final GateRules rules;

  GateRuleController(GateRules rules) {
    this.rules = rules;
  }

  /** Every rule of the gate, with its effect in this dossier. */
  @Get
  HttpResponse<GateSettings> gateRules(UUID id) {
    return tagged(rules.settings(id));
  }

  /** Sets what rules do in this dossier; those that are not sent stay. */
  @Patch
  HttpResponse<GateSettings> changeGateRules(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body GateChange change) {
    return tagged(rules.change(actor, id, EntityTag.requireVersion(ifMatch), change));
  }

  private static HttpResponse<GateSettings> tagged(GateSettings settings) {
    return HttpResponse.ok(settings).header("ETag", EntityTag.of(settings.version()));
  }
}
