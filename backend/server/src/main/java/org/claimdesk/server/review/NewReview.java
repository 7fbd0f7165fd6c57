package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that somebody gives: a reviewer on a claim, or an editor on a dispute.
 *
 * @param rating a rating's id
 * @param conclusion the verdict in one line, 1 to 300 characters
 * @param rationale why, in Markdown, at most 20,000 characters; the publish gate asks for one
 * @param findings what was found about parts of a claim that has two or more, each part at most
 *     once; those that are left out were not checked
 * @param notes what else a report tells its readers
 */
@Serdeable
public record NewReview(
    @Nullable String rating,
    @Nullable String conclusion,
    @Nullable String rationale,
    @Nullable List<NewFinding> findings,
    @Nullable ReaderNotes notes) {

  private static final int MAX_CONCLUSION = 300;
  private static final int MAX_RATIONALE = 20_000;
  private static final int MAX_NOTE = 300;

  /**
   * What is stored of a verdict, every member within its bounds.
   *
   * @param findings one for each part of the claim, or none at all
   */
  record Checked(
      String rating,
      String conclusion,
      String rationale,
      List<PartFinding> findings,
      @Nullable ReaderNotes notes) {}

  /**
   * This with surrounding space removed.
   *
   * @param scales those that the claim's verdict may be on
   * @throws Problem 400 or 422 naming the first member that cannot be
   */
  Checked checked(Claim claim, List<RatingScale> scales) {
    String chosen = Field.text("rating", rating, 100);
    RatingScale scale =
        scales.stream()
            .filter(each -> each.has(chosen))
            .findFirst()
            .orElseThrow(() -> unknown("rating", chosen, scales));
    String why = Field.optional("rationale", rationale, MAX_RATIONALE);
    return new Checked(
        chosen,
        Field.text("conclusion", conclusion, MAX_CONCLUSION),
        why == null ? "" : why,
        findings(claim, scale),
        ReaderNotes.checked(notes));
  }

  private List<PartFinding> findings(Claim claim, RatingScale scale) {
    int parts = claim.parts().size();
    if (findings == null || findings.isEmpty()) {
      return List.of();
    }
    if (parts < 2) {
      throw Problem.unprocessable(
          "findings",
          "The claim has not two parts or more, so that its verdict says all; leave findings out.");
    }
    @Nullable PartFinding[] found = new PartFinding[parts];
    for (NewFinding each : findings) {
      int part = Field.required("findings.part", each.part());
      if (part < 0 || part >= parts || found[part] != null) {
        throw Problem.unprocessable(
            "findings.part",
            "findings.part is "
                + part
                + "; the claim's parts are 0 to "
                + (parts - 1)
                + ", and each has one finding at most.");
      }
      found[part] = checked(each, part, claim, scale);
    }
    List<PartFinding> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      PartFinding finding = found[part];
      all.add(finding == null ? new PartFinding(part, words(claim, part), null, null) : finding);
    }
    boolean said = all.stream().anyMatch(each -> each.rating() != null || each.note() != null);
    return said ? List.copyOf(all) : List.of();
  }

  private static PartFinding checked(NewFinding finding, int part, Claim claim, RatingScale scale) {
    String rating = Field.optional("findings.rating", finding.rating(), 100);
    if (rating != null && !scale.has(rating)) {
      throw unknown("findings.rating", rating, List.of(scale));
    }
    String note = Field.optional("findings.note", finding.note(), MAX_NOTE);
    if (note != null && note.lines().count() > 1) {
      throw Problem.unprocessable(
          "findings.note", "findings.note has several lines; say it in one.");
    }
    return new PartFinding(part, words(claim, part), rating, note);
  }

  private static String words(Claim claim, int index) {
    PartMention part = claim.parts().get(index);
    return claim.text().substring(part.start() - claim.start(), part.end() - claim.start());
  }

  private static Problem unknown(String field, String rating, List<RatingScale> scales) {
    return Problem.unprocessable(
        field,
        scales.stream()
            .flatMap(scale -> scale.ratings().stream())
            .map(Rating::id)
            .collect(
                Collectors.joining(
                    ", ",
                    "There is no rating \"" + rating + "\" for this claim; the ratings are ",
                    ".")));
  }
}
