package org.claimdesk.extraction.claim;

import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A checkable statement of the article.
 *
 * @param checkable probability, 0 to 1, that evidence could show it true or false
 * @param worth check-worthiness, 0 to 1, which the review queue is ranked by
 * @param quantities indices into the document's quantities
 * @param times indices into the document's times
 * @param attribution index into the document's attributions of who says it
 * @param check whether what it says is to be checked, or that somebody said it
 * @param parts its separately checkable components
 * @param reasons what made it a claim, weightiest first
 */
public record ExtractedClaim(
    int start,
    int end,
    String text,
    double checkable,
    double worth,
    List<ClaimKind> kinds,
    List<Integer> quantities,
    List<Integer> times,
    @Nullable Integer attribution,
    CheckTarget check,
    List<ClaimPart> parts,
    List<Reason> reasons)
    implements Span {

  /** Copies the lists. */
  public ExtractedClaim {
    kinds = List.copyOf(kinds);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    parts = List.copyOf(parts);
    reasons = List.copyOf(reasons);
  }
}
