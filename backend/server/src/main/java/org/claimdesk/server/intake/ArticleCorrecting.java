package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.ExtractedClaims;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Corrects what is known about an article, and what follows from it. */
@Singleton
class ArticleCorrecting {
  private final Jdbi jdbi;
  private final ClaimExtractor extractor;
  private final ArticleRepository articles;
  private final ExtractedClaims claims;
  private final AuditLog audit;
  private final Events events;

  ArticleCorrecting(
      Jdbi jdbi,
      ClaimExtractor extractor,
      ArticleRepository articles,
      ExtractedClaims claims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.extractor = extractor;
    this.articles = articles;
    this.claims = claims;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Corrects an article's metadata. Another day of publication resolves the time expressions of all
   * its claims again.
   *
   * @throws Problem 400 or 422 for a value that cannot be, 404 without the article, 412 when {@code
   *     version} is not its version any more
   */
  Article correct(Actor actor, UUID id, int version, ArticleCorrection correction) {
    return jdbi.inTransaction(
        handle -> {
          Article article = articles.lockVersion(handle, id, version);
          ArticleMetadata before = article.metadata();
          ArticleMetadata after = MetadataFields.correct(before, correction);
          if (after.equals(before)) {
            return article;
          }
          articles.setMetadata(handle, id, after, article.provenance().corrected(before, after));
          claims.setPublisher(handle, id, after.publisher());
          if (!Objects.equals(after.published(), before.published())) {
            articles.dropProposal(handle, id);
            resolveTimes(handle, id);
          }
          events.publish(handle, "article.corrected", "article", id);
          audit.append(
              handle,
              actor,
              "article.corrected",
              "article",
              id,
              new CorrectedMetadata(before, after));
          return articles.require(handle, id);
        });
  }

  private void resolveTimes(Handle handle, UUID id) {
    AnalysedText article = articles.requireText(handle, id);
    // The text and its passages are frozen: read again, they give the same spans.
    Mentions resolved = Mentions.of(extractor.extract(article.document()));
    articles.setTimes(
        handle, article.extraction(), article.mentions().withTimesOf(resolved).times());
    claims.resolveTimes(handle, id, resolved);
  }
}
