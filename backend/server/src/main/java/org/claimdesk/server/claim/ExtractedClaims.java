package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.Mentions;
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
    claims.insert(handle, article, publisher, read(extraction, found, mentions));
  }

  /** The claims of an extraction, with keys of their own, as {@link #store} stores them. */
  public List<NewClaim> read(UUID extraction, Extraction found, Mentions mentions) {
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
    return rows;
  }

  /**
   * What {@code found} would change about the claims of an article.
   *
   * @param held the claims that people worked on, which keep their words
   */
  public ClaimDifference difference(
      Handle handle, UUID article, Collection<UUID> held, List<NewClaim> found) {
    return ClaimDifference.between(claims.ofArticle(handle, article), Set.copyOf(held), found);
  }

  /**
   * Makes an article's claims those of another extraction, but for those held. The article and its
   * claims are locked.
   *
   * @param extraction the key of the other extraction
   */
  public void accept(
      Handle handle,
      UUID article,
      @Nullable String publisher,
      UUID extraction,
      ClaimDifference difference) {
    List<UUID> gone = new ArrayList<>();
    List<UUID> kept = new ArrayList<>();
    List<NewClaim> rewritten = new ArrayList<>();
    List<NewClaim> added = new ArrayList<>();
    Map<UUID, String> anchors = new HashMap<>();
    for (ClaimDifference.Match match : difference.matches()) {
      UUID id = match.before() == null ? null : match.before().id();
      switch (match.kind()) {
        case NEW -> added.add(Objects.requireNonNull(match.after()));
        case GONE -> gone.add(Objects.requireNonNull(id));
        case HELD_EXACT, HELD_MOVED, HELD_LOST ->
            anchors.put(Objects.requireNonNull(id), match.anchor());
        case KEPT, CHANGED, MOVED -> {
          if (match.aspects().isEmpty()) {
            kept.add(Objects.requireNonNull(id));
          } else {
            rewritten.add(Objects.requireNonNull(match.after()).as(Objects.requireNonNull(id)));
          }
        }
      }
    }
    claims.replace(handle, extraction, gone, kept, rewritten);
    claims.insert(handle, article, publisher, added);
    claims.setAnchors(handle, anchors);
  }

  /**
   * Gives the time expressions of an article's claims the days that they stand for in {@code
   * mentions}; all else of the claims stays, and so do the days that a person corrected.
   *
   * @return how many claims changed
   */
  public int resolveTimes(Handle handle, UUID article, Mentions mentions) {
    int changed = 0;
    for (Claim claim : claims.ofArticle(handle, article)) {
      Readings resolved = claim.readings().resolved(mentions);
      if (!resolved.equals(claim.readings())) {
        claims.setReadings(handle, claim.id(), resolved);
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
