package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.TimeMention;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The claims that the extractor found, on their way into the database, and kept in step with their
 * article after.
 */
@Singleton
public class ExtractedClaims {
  private final ClaimRepository claims;

  ExtractedClaims(ClaimRepository claims) {
    this.claims = claims;
  }

  /**
   * Stores the claims of an extraction.
   *
   * @param extraction the key of the stored extraction
   * @param found what the extractor found
   * @param mentions the same without its claims, as it is stored
   */
  public void store(
      Handle handle,
      UUID article,
      @Nullable String publisher,
      UUID extraction,
      Extraction found,
      Mentions mentions) {
    String text = found.document().text();
    List<NewClaim> rows = new ArrayList<>();
    for (var claim : found.claims()) {
      rows.add(
          new NewClaim(
              Keys.next(),
              extraction,
              ClaimOrigin.EXTRACTED,
              ClaimSpan.of(claim, mentions, text),
              claim.check().code(),
              claim.checkable(),
              claim.worth(),
              claim.kinds().stream().map(kind -> kind.code()).toList(),
              claim.reasons().stream()
                  .map(reason -> new ClaimReason(reason.feature(), reason.text(), reason.weight()))
                  .toList()));
    }
    claims.insert(handle, article, publisher, rows);
  }

  /**
   * Gives the time expressions of an article's claims the days that they stand for in {@code
   * mentions}; all else of the claims stays.
   *
   * @return how many claims changed
   */
  public int resolveTimes(Handle handle, UUID article, Mentions mentions) {
    int changed = 0;
    for (Claim claim : claims.ofArticle(handle, article)) {
      List<TimeMention> times = mentions.resolve(claim.times());
      if (!times.equals(claim.times())) {
        claims.setTimes(handle, claim.id(), times);
        changed++;
      }
    }
    return changed;
  }

  /** Repeats an article's publisher on its claims, by which the queue is filtered. */
  public void setPublisher(Handle handle, UUID article, @Nullable String publisher) {
    claims.setPublisher(handle, article, publisher);
  }
}
