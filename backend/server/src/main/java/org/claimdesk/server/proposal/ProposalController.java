package org.claimdesk.server.proposal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.CurrentExtractor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.Jobs;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Extracting articles again, over HTTP. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "proposals")
class ProposalController {
  private static final int MOST_ARTICLES = 10_000;

  private final Jdbi jdbi;
  private final Proposals proposals;
  private final ProposalRepository repository;
  private final Jobs jobs;
  private final CurrentExtractor current;
  private final AuditLog audit;
  private final Events events;

  ProposalController(
      Jdbi jdbi,
      Proposals proposals,
      ProposalRepository repository,
      Jobs jobs,
      CurrentExtractor current,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.proposals = proposals;
    this.repository = repository;
    this.jobs = jobs;
    this.current = current;
    this.audit = audit;
    this.events = events;
  }

  /** Extracts one article again; what that would change waits as a proposal. */
  @Post("/articles/{id}/proposal")
  HttpResponse<Proposal> propose(Actor actor, UUID id) {
    Proposals.Reading reading = proposals.read(id);
    return tagged(jdbi.inTransaction(handle -> proposals.propose(handle, actor, reading, null)));
  }

  /** What the proposal that waits for an article would change about its claims now. */
  @Get("/articles/{id}/proposal")
  HttpResponse<Proposal> proposal(UUID id) {
    return tagged(jdbi.inTransaction(handle -> proposals.require(handle, id)));
  }

  /** Makes an article's claims those that were proposed. */
  @Post("/articles/{id}/proposal/acceptance")
  HttpResponse<Proposal> accept(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(jdbi.inTransaction(handle -> proposals.accept(handle, actor, id, version)));
  }

  /** Forgets a proposal; the claims stay as they are. */
  @Delete("/articles/{id}/proposal")
  @Status(HttpStatus.NO_CONTENT)
  void discard(Actor actor, UUID id) {
    jdbi.useTransaction(handle -> proposals.discard(handle, actor, id));
  }

  /** Extracts some or all articles again, as a job; each becomes a proposal. */
  @Post("/proposals")
  @Status(HttpStatus.ACCEPTED)
  Job proposeAll(Actor actor, @Body ExtractionRequest request) {
    List<UUID> articles = request.articles();
    if (articles != null && (articles.isEmpty() || articles.size() > MOST_ARTICLES)) {
      throw Problem.unprocessable(
          "articles",
          "articles names "
              + articles.size()
              + "; name 1 to "
              + MOST_ARTICLES
              + ", or leave it out for all.");
    }
    Extraction.Extractor olderThan = Boolean.TRUE.equals(request.older()) ? current.get() : null;
    String title = olderThan == null ? "Extract again" : "Extract again what is older";
    return jdbi.inTransaction(
        handle ->
            jobs.start(
                handle,
                actor,
                ExtractAgain.NAME,
                title,
                (tx, job) -> repository.listArticles(tx, job, articles, olderThan)));
  }

  /**
   * One page of the proposals that wait.
   *
   * @param job only those of this job
   */
  @Get("/proposals")
  Page<ProposalEntry> list(
      @Nullable @QueryValue UUID job,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> repository.page(handle, job, cursor, limit));
  }

  /**
   * The proposals that wait, added up as they were when they were made.
   *
   * @param job only those of this job
   */
  @Get("/proposals/summary")
  ProposalSum summary(@Nullable @QueryValue UUID job) {
    return jdbi.withHandle(handle -> repository.sum(handle, job));
  }

  /**
   * Accepts all proposals that wait, as a job.
   *
   * @param job only those of this job
   */
  @Post("/proposals/acceptance")
  @Status(HttpStatus.ACCEPTED)
  Job acceptAll(Actor actor, @Nullable @QueryValue UUID job) {
    return jdbi.inTransaction(
        handle ->
            jobs.start(
                handle,
                actor,
                AcceptProposals.NAME,
                "Accept what was extracted again",
                (tx, accepting) -> repository.listProposals(tx, accepting, job)));
  }

  /**
   * Forgets all proposals that wait; the claims stay as they are.
   *
   * @param job only those of this job
   */
  @Delete("/proposals")
  @Status(HttpStatus.NO_CONTENT)
  void discardAll(Actor actor, @Nullable @QueryValue UUID job) {
    jdbi.useTransaction(
        handle -> {
          List<UUID> articles = repository.drop(handle, job);
          if (!articles.isEmpty()) {
            events.publish(handle, "proposal.changed", "article", articles.getFirst());
            audit.append(handle, actor, "article.extractions_discarded", "article", null, articles);
          }
        });
  }

  private static HttpResponse<Proposal> tagged(Proposal proposal) {
    return HttpResponse.ok(proposal).header("ETag", EntityTag.of(proposal.version()));
  }
}
