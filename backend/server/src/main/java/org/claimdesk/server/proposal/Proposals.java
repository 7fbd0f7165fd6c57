package org.claimdesk.server.proposal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.article.ArticleRereading;
import org.claimdesk.server.article.ExtractionRepository;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimDifference;
import org.claimdesk.server.claim.ClaimDifference.Kind;
import org.claimdesk.server.claim.ExtractedClaims;
import org.claimdesk.server.claim.RepeatedClaims;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.proposal.ProposalRepository.Stored;
import org.claimdesk.server.story.Stories;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Extracts articles again, and accepts or discards what that would change. */
@Singleton
class Proposals {
  /** One more than the largest version that an entity tag carries. */
  private static final int VERSIONS = 1_000_000_000;

  private final Jdbi jdbi;
  private final ClaimExtractor extractor;
  private final ArticleRepository articles;
  private final ExtractionRepository extractions;
  private final ArticleRereading rereading;
  private final ExtractedClaims claims;
  private final Stories stories;
  private final RepeatedClaims repeated;
  private final ProposalRepository proposals;
  private final AuditLog audit;
  private final Events events;

  Proposals(
      Jdbi jdbi,
      ClaimExtractor extractor,
      ArticleRepository articles,
      ExtractionRepository extractions,
      ArticleRereading rereading,
      ExtractedClaims claims,
      Stories stories,
      RepeatedClaims repeated,
      ProposalRepository proposals,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.extractor = extractor;
    this.articles = articles;
    this.extractions = extractions;
    this.rereading = rereading;
    this.claims = claims;
    this.stories = stories;
    this.repeated = repeated;
    this.proposals = proposals;
    this.audit = audit;
    this.events = events;
  }

  /** An article as it was read again, and which version of it. */
  record Reading(Article article, Extraction found) {}

  /**
   * Reads an article's frozen text again; nothing is stored.
   *
   * @throws Problem 404 when there is none
   */
  Reading read(UUID id) {
    Article article = jdbi.withHandle(handle -> articles.require(handle, id));
    AnalysedText text = jdbi.withHandle(handle -> extractions.requireText(handle, id));
    return new Reading(article, read(article, text));
  }

  /** Passages are told apart anew where the article is its text; else they are of its form. */
  private Extraction read(Article article, AnalysedText text) {
    if (article.mediaType().equals(MediaType.PLAIN_TEXT.code())) {
      Extraction found =
          extractor.extract(text.text(), MediaType.PLAIN_TEXT, article.metadata().forExtraction());
      if (found.document().text().equals(text.text())) {
        return found;
      }
    }
    return extractor.extract(text.document());
  }

  /**
   * Stores what a reading would change, in the place of an earlier proposal; nothing where it would
   * change nothing.
   *
   * @param job the job that asked for it
   * @return the proposal, {@code pending} if it was stored
   * @throws Problem 409 when the article changed after it was read
   */
  Proposal propose(Handle handle, Actor actor, Reading reading, @Nullable UUID job) {
    UUID id = reading.article().id();
    AnalysedText text = extractions.lockText(handle, id);
    if (!text.text().equals(reading.article().text())
        || !text.metadata().equals(reading.article().metadata())) {
      throw Problem.conflict(
          "article-changed",
          "The article was corrected while it was extracted again; extract it once more.",
          null);
    }
    extractions.dropProposal(handle, id);
    Extraction found = reading.found();
    Mentions mentions = Mentions.of(found);
    UUID extraction = extractions.insert(handle, id, found.extractor(), mentions, "proposed");
    proposals.insert(handle, extraction, id, job, claims.read(extraction, found, mentions), actor);
    // Compared as they are stored, so that the same numbers are written the same way.
    Stored stored = proposals.find(handle, id).orElseThrow();
    ClaimDifference difference = difference(handle, id, stored);
    boolean sameExtractor =
        stored.from().name().equals(stored.to().name())
            && stored.from().version().equals(stored.to().version())
            && stored.from().model().equals(stored.to().model());
    if (sameExtractor && difference.isEmpty()) {
      extractions.dropProposal(handle, id);
      return proposal(id, stored, difference, false);
    }
    Proposal proposal = proposal(id, stored, difference, true);
    proposals.setCounts(handle, id, proposal.counts());
    events.publish(handle, "proposal.changed", "article", id);
    audit.append(handle, actor, "article.extraction_proposed", "article", id, proposal.counts());
    return proposal;
  }

  /**
   * What would change about an article's claims as they are now.
   *
   * @throws Problem 404 when no proposal waits
   */
  Proposal require(Handle handle, UUID article) {
    Stored stored = stored(handle, article);
    return proposal(article, stored, difference(handle, article, stored), true);
  }

  /**
   * Makes an article's claims those that were proposed; those that people worked on keep their
   * words, and those found for the first time repeat what near copies of the article claim.
   *
   * @param version the proposal's version that was shown; null when only its sums were
   * @return the proposal as it was accepted
   * @throws Problem 404 when no proposal waits, 412 when it would change something else by now
   */
  Proposal accept(Handle handle, Actor actor, UUID article, @Nullable Integer version) {
    AnalysedText text = extractions.lockText(handle, article);
    Stored stored = stored(handle, article);
    ClaimDifference difference = difference(handle, article, stored);
    Proposal proposal = proposal(article, stored, difference, true);
    if (version != null && version != proposal.version()) {
      throw Problem.stale(proposal);
    }
    extractions.acceptProposal(handle, article);
    claims.accept(handle, article, text.metadata().publisher(), stored.extraction(), difference);
    repeated.link(
        handle, article, stories.nearCopies(handle, article), difference.foundForTheFirstTime());
    proposals.forget(handle, article);
    events.publish(handle, "article.extracted", "article", article);
    audit.append(handle, actor, "article.extraction_accepted", "article", article, proposal);
    return proposal(article, stored, difference, false);
  }

  /**
   * Forgets a proposal; the claims stay as they are.
   *
   * @throws Problem 404 when none waits
   */
  void discard(Handle handle, Actor actor, UUID article) {
    extractions.lockText(handle, article);
    stored(handle, article);
    extractions.dropProposal(handle, article);
    events.publish(handle, "proposal.changed", "article", article);
    audit.append(handle, actor, "article.extraction_discarded", "article", article, null);
  }

  private Stored stored(Handle handle, UUID article) {
    Optional<Stored> stored = proposals.find(handle, article);
    return stored.orElseThrow(() -> Problem.notFound("proposal for article", article));
  }

  private ClaimDifference difference(Handle handle, UUID article, Stored stored) {
    return claims.difference(
        handle, article, rereading.claimsWorkedOn(handle, article), stored.claims());
  }

  /** What a person decides on who accepts a change. */
  private static List<Object> state(ClaimDifference.Match match) {
    Claim before = match.before();
    return before == null
        ? List.of(match.kind().name())
        : List.of(match.kind().name(), before.id(), before.version());
  }

  private static Proposal proposal(
      UUID article, Stored stored, ClaimDifference difference, boolean pending) {
    List<ProposedChange> changes =
        difference.matches().stream()
            .filter(
                match ->
                    match.kind() != Kind.KEPT
                        && (match.kind() != Kind.HELD_EXACT || !match.aspects().isEmpty()))
            .map(ProposedChange::of)
            .toList();
    int version =
        Objects.hash(
            stored.extraction(), difference.matches().stream().map(Proposals::state).toList());
    return new Proposal(
        article,
        stored.from(),
        stored.to(),
        ProposalCounts.of(difference),
        changes,
        pending,
        Math.floorMod(version, VERSIONS));
  }
}
