package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a claim: an editor's adjudication, else what its reviewers agree on, in
 * the words of the latest review.
 *
 * @param rating a rating's id
 * @param rationale why, in Markdown; may be empty
 * @param findings one for each part of the claim, or none where nothing was said about parts; of
 *     reviewers who agree, the latest one's
 * @param decidedBy the editor, or every reviewer who agreed
 * @param adjudicated whether an editor settled a dispute
 * @param notes what else it tells the readers of a report; null where it says nothing
 * @param writtenBy whose words these are; null in a report from before that was told
 */
@Serdeable
public record Verdict(
    String rating,
    String conclusion,
    String rationale,
    List<PartFinding> findings,
    List<Person> decidedBy,
    Instant decided,
    boolean adjudicated,
    @Nullable ReaderNotes notes,
    @Nullable Person writtenBy) {

  /** Copies the lists; a report of before there were findings has none. */
  public Verdict {
    findings = findings == null ? List.of() : List.copyOf(findings);
    decidedBy = List.copyOf(decidedBy);
  }
}
