package org.claimdesk.server.dossier;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;

/** Who is to review a claim because it is in their dossier, over HTTP. */
@Controller("/api/v1/claims/{id}/reviewers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "dossiers")
class ClaimReviewerController {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final DossierReviewers reviewers;

  ClaimReviewerController(Jdbi jdbi, ClaimRepository claims, DossierReviewers reviewers) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.reviewers = reviewers;
  }

  /** The reviewers of the dossiers that the claim is in, by name. */
  @Get
  Page<Person> claimReviewers(UUID id) {
    List<Person> all =
        jdbi.withHandle(
            handle -> {
              claims.require(handle, id);
              return reviewers.ofClaim(handle, id);
            });
    return new Page<>(all, null, all.size());
  }
}
