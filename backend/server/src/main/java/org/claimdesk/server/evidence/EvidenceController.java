package org.claimdesk.server.evidence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The evidence of claims over HTTP. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "evidence")
class EvidenceController {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final EvidenceKeeping keeping;
  private final GivenSources sources;

  EvidenceController(
      Jdbi jdbi, ClaimRepository claims, EvidenceKeeping keeping, GivenSources sources) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.keeping = keeping;
    this.sources = sources;
  }

  /**
   * Documents that are evidence for any claim already, the last used before the others, each once;
   * at most 20.
   *
   * @param q words of title, publisher, excerpt or address, or a part of the address
   * @param without the claim whose own evidence is left out
   */
  @Get("/evidence")
  Page<GivenSource> given(
      Actor actor, @Nullable @QueryValue String q, @Nullable @QueryValue UUID without) {
    if (q != null) {
      Field.optional("q", q, 1_000);
    }
    return sources.find(actor, q, without);
  }

  /**
   * What a value would say about a claim's figures, as a reference value of evidence; nothing is
   * kept.
   *
   * @param reference the value as people write it, such as {@code $115.6bn} or {@code 4,815}
   * @param unit its unit where reference does not say it
   * @param part indices of the claim's parts that the evidence is about; none for the whole claim
   * @param figure index of the claim's figure that the value is for
   */
  @Get("/claims/{id}/comparison")
  ReferenceComparison compare(
      UUID id,
      @QueryValue String reference,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue List<Integer> part,
      @Nullable @QueryValue Integer figure) {
    Claim claim = jdbi.withHandle(handle -> claims.require(handle, id));
    ReferenceValue read = new NewReference(null, reference, unit, figure).read("reference", claim);
    return ReferenceComparison.of(
        claim, part == null ? List.of() : part, Field.required("reference", read));
  }

  /** Adds evidence to a claim. */
  @Post("/claims/{id}/evidence")
  @Status(HttpStatus.CREATED)
  HttpResponse<Evidence> addEvidence(Actor actor, UUID id, @Body NewEvidence added) {
    return tagged(HttpStatus.CREATED, keeping.add(actor, id, added));
  }

  /** Changes evidence; members that are not sent stay. */
  @Patch("/claims/{id}/evidence/{evidence}")
  HttpResponse<Evidence> changeEvidence(
      Actor actor,
      UUID id,
      UUID evidence,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewEvidence change) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, keeping.change(actor, id, evidence, version, change));
  }

  /** Removes evidence. */
  @Delete("/claims/{id}/evidence/{evidence}")
  @Status(HttpStatus.NO_CONTENT)
  void removeEvidence(Actor actor, UUID id, UUID evidence) {
    keeping.remove(actor, id, evidence);
  }

  private static HttpResponse<Evidence> tagged(HttpStatus status, Evidence evidence) {
    return HttpResponse.status(status)
        .body(evidence)
        .header("ETag", EntityTag.of(evidence.version()));
  }
}
