package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.article.NewArticle;
import org.claimdesk.server.claim.ExtractedClaims;
import org.claimdesk.server.claim.RepeatedClaims;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.story.Stories;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What follows from an article's text once that is stored: its claims, and its story. */
@Singleton
class ArticleClaims {
  private final ExtractedClaims claims;
  private final Stories stories;
  private final RepeatedClaims repeated;

  ArticleClaims(ExtractedClaims claims, Stories stories, RepeatedClaims repeated) {
    this.claims = claims;
    this.stories = stories;
    this.repeated = repeated;
  }

  /** Comes before an article's row is locked whose claims will be stored anew. */
  void enter(Handle handle) {
    stories.enter(handle);
  }

  /**
   * Stores the claims of an article, finds the articles that it is a near copy of, and lets its
   * claims repeat theirs.
   *
   * @param extraction the key of the stored extraction
   */
  void store(
      Handle handle,
      UUID article,
      @Nullable String publisher,
      UUID extraction,
      Extraction found,
      Mentions mentions) {
    claims.store(handle, article, publisher, extraction, found, mentions);
    List<UUID> copies = stories.place(handle, article, found.document().text(), found.sentences());
    repeated.link(handle, article, copies);
  }

  /** As {@link #store}, of an article that was just stored. */
  void store(Handle handle, NewArticle article, UUID extraction, Mentions mentions) {
    store(
        handle,
        article.id(),
        article.metadata().publisher(),
        extraction,
        article.extraction(),
        mentions);
  }
}
