package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.article.ArticleRereading;
import org.claimdesk.server.article.ExtractionRepository;
import org.claimdesk.server.article.Provenance;
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
  private final ExtractionRepository extractions;
  private final ArticleRereading rereading;
  private final ExtractedClaims claims;
  private final ArticleClaims articleClaims;
  private final AuditLog audit;
  private final Events events;

  ArticleCorrecting(
      Jdbi jdbi,
      ClaimExtractor extractor,
      ArticleRepository articles,
      ExtractionRepository extractions,
      ArticleRereading rereading,
      ExtractedClaims claims,
      ArticleClaims articleClaims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.extractor = extractor;
    this.articles = articles;
    this.extractions = extractions;
    this.rereading = rereading;
    this.claims = claims;
    this.articleClaims = articleClaims;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Corrects an article's metadata. Another day of publication resolves the time expressions of all
   * its claims again. An article that turns out to be in English gets its claims; one that is not
   * loses those that nobody has worked on.
   *
   * @throws Problem 400 or 422 for a value that cannot be, 404 without the article, 412 when {@code
   *     version} is not its version any more
   */
  Article correct(Actor actor, UUID id, int version, ArticleCorrection correction) {
    return jdbi.inTransaction(
        handle -> {
          if (correction.language() != null) {
            articleClaims.enter(handle);
          }
          Article article = articles.lockVersion(handle, id, version);
          ArticleMetadata before = article.metadata();
          ArticleMetadata after = MetadataFields.correct(before, correction);
          String language = MetadataFields.language(correction.language(), article.language());
          if (after.equals(before) && language.equals(article.language())) {
            return article;
          }
          Provenance provenance =
              article
                  .provenance()
                  .corrected(before, after, actor.name())
                  .withLanguage(article.language(), language, actor.name());
          articles.setMetadata(handle, id, after, provenance);
          claims.setPublisher(handle, id, after.publisher());
          if (!language.equals(article.language())) {
            changeLanguage(handle, id, language);
            extractions.dropProposal(handle, id);
          } else if (!Objects.equals(after.published(), before.published())) {
            extractions.dropProposal(handle, id);
            resolveTimes(handle, id);
          }
          events.publish(handle, "article.corrected", "article", id);
          audit.append(
              handle,
              actor,
              "article.corrected",
              "article",
              id,
              new CorrectedMetadata(before, after, article.language(), language));
          return articles.require(handle, id);
        });
  }

  private void changeLanguage(Handle handle, UUID id, String language) {
    boolean wasEnglish = extractions.requireText(handle, id).document().isEnglish();
    articles.setLanguage(handle, id, language);
    Document document = extractions.requireText(handle, id).document();
    if (document.isEnglish() == wasEnglish) {
      return;
    }
    if (wasEnglish) {
      rereading.dropUntouchedClaims(handle, id);
    }
    Extraction extraction = extractor.extract(document);
    Mentions mentions = Mentions.of(extraction);
    UUID key = extractions.replace(handle, id, extraction.extractor(), mentions);
    articleClaims.store(handle, id, document.metadata().publisher(), key, extraction, mentions);
  }

  private void resolveTimes(Handle handle, UUID id) {
    AnalysedText article = extractions.requireText(handle, id);
    // The text and its passages are frozen: read again, they give the same spans.
    Mentions resolved = Mentions.of(extractor.extract(article.document()));
    extractions.setTimes(
        handle, article.extraction(), article.mentions().withTimesOf(resolved).times());
    claims.resolveTimes(handle, id, resolved);
  }
}
