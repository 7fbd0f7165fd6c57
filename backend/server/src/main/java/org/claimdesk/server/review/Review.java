package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
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
 * @param informed whether another's verdict on the claim could be seen when this one was given; it
 *     is then no blind one
 * @param findings one for each part of the claim, or none where nothing was said about parts
 * @param evidence the keys of the evidence that the reviewer could see then; empty where that is
 *     not known
 * @param notes what else it tells the readers of a report; null where it says nothing
 */
@Serdeable
public record Review(
    UUID id,
    Person reviewer,
    @Nullable String rating,
    @Nullable String conclusion,
    @Nullable String rationale,
    List<PartFinding> findings,
    boolean hidden,
    boolean informed,
    List<UUID> evidence,
    Instant created,
    @Nullable ReaderNotes notes) {

  /** Copies the lists, which a report of before they were kept has none of. */
  public Review {
    findings = findings == null ? List.of() : List.copyOf(findings);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The same with nothing of its verdict. */
  Review hide() {
    return new Review(
        id, reviewer, null, null, null, List.of(), true, informed, List.of(), created, null);
  }
}
