package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.article.ArticleExtractor;

/**
 * What a new extraction of an article would change.
 *
 * @param from what found its claims as they are
 * @param to what found them as they would be
 * @param changes in text order; claims that stay as they are, are only counted
 * @param pending whether it waits for somebody; false when there was nothing to change, and once it
 *     is accepted
 * @param version changes with the article's claims
 */
@Serdeable
public record Proposal(
    UUID article,
    ArticleExtractor from,
    ArticleExtractor to,
    ProposalCounts counts,
    List<ProposedChange> changes,
    boolean pending,
    int version) {
  /** Copies the list. */
  public Proposal {
    changes = List.copyOf(changes);
  }
}
