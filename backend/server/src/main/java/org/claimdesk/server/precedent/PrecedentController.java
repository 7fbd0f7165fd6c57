package org.claimdesk.server.precedent;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;

/** Precedents over HTTP. */
@Controller("/api/v1/claims/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reviews")
class PrecedentController {

  private final Jdbi jdbi;
  private final Precedents precedents;

  PrecedentController(Jdbi jdbi, Precedents precedents) {
    this.jdbi = jdbi;
    this.precedents = precedents;
  }

  /** How claims like this one were rated: the decided claims most like it, at most eight. */
  @Get("/precedents")
  Page<Precedent> precedents(UUID id) {
    List<Precedent> found = jdbi.withHandle(handle -> precedents.of(handle, id));
    return new Page<>(found, null, found.size());
  }

  /** Imported fact-checks of claims like this one, the most like first, at most eight. */
  @Get("/fact-checks")
  Page<SimilarFactCheck> factChecks(UUID id) {
    List<SimilarFactCheck> found = jdbi.withHandle(handle -> precedents.factChecks(handle, id));
    return new Page<>(found, null, found.size());
  }
}
