package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer found. While {@code hidden}, which it is for others until all blind reviews of
 * the claim are in, the verdict's members are null.
 *
 * @param rating a rating's id
 * @param conclusion the verdict in one line, at most 300 characters
 * @param rationale why, in Markdown, at most 20,000 characters; may be empty
 */
@Serdeable
public record Review(
    UUID id,
    Person reviewer,
    @Nullable String rating,
    @Nullable String conclusion,
    @Nullable String rationale,
    boolean hidden,
    Instant created) {

  /** The same with nothing of its verdict. */
  Review hide() {
    return new Review(id, reviewer, null, null, null, true, created);
  }
}
