package org.claimdesk.server.claim;

import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.problem.Problem;

/** The bounds that a person gives a claim, checked against the article's text. */
final class ClaimBounds {
  /** What stands between two statements of one sentence, and belongs to neither. */
  private static final String JOINTS = ",;:–—";

  private ClaimBounds() {}

  /**
   * The span from {@code start} to {@code end}.
   *
   * @throws Problem 422 naming the bound that cannot be
   */
  static Span of(int start, int end, String text) {
    if (start < 0 || start >= text.length()) {
      throw Problem.unprocessable(
          "start",
          "start is " + start + "; the article's text goes from 0 to " + text.length() + ".");
    }
    if (end > text.length()) {
      throw Problem.unprocessable(
          "end", "end is " + end + "; the article's text ends at " + text.length() + ".");
    }
    if (end <= start) {
      throw Problem.unprocessable(
          "end", "end is " + end + "; it must be more than start, which is " + start + ".");
    }
    refuseSplit("start", start, text);
    refuseSplit("end", end, text);
    if (text.substring(start, end).isBlank()) {
      throw Problem.unprocessable(
          "start", "From " + start + " to " + end + " there is only white space.");
    }
    return Span.of(start, end);
  }

  /**
   * The part of {@code claim} before {@code at}.
   *
   * @throws Problem 422 when {@code at} is not inside, or leaves nothing before it
   */
  static Span before(Span claim, int at, String text) {
    refuseOutside(claim, at, text);
    int end = at;
    while (end > claim.start() && isJoint(text.charAt(end - 1))) {
      end--;
    }
    if (end == claim.start()) {
      throw Problem.unprocessable("at", "at is " + at + "; nothing of the claim is before it.");
    }
    return Span.of(claim.start(), end);
  }

  /**
   * The part of {@code claim} from {@code at} on.
   *
   * @throws Problem 422 when {@code at} is not inside, or leaves nothing after it
   */
  static Span after(Span claim, int at, String text) {
    refuseOutside(claim, at, text);
    int start = at;
    while (start < claim.end() && isJoint(text.charAt(start))) {
      start++;
    }
    if (start == claim.end()) {
      throw Problem.unprocessable("at", "at is " + at + "; nothing of the claim is after it.");
    }
    return Span.of(start, claim.end());
  }

  private static boolean isJoint(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || JOINTS.indexOf(c) >= 0;
  }

  private static void refuseOutside(Span claim, int at, String text) {
    if (at <= claim.start() || at >= claim.end()) {
      throw Problem.unprocessable(
          "at",
          "at is "
              + at
              + "; give an index inside the claim, from "
              + (claim.start() + 1)
              + " to "
              + (claim.end() - 1)
              + ".");
    }
    refuseSplit("at", at, text);
  }

  private static void refuseSplit(String field, int index, String text) {
    if (index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))) {
      throw Problem.unprocessable(
          field,
          field
              + " is "
              + index
              + ", in the middle of a character that takes two code units; give "
              + (index - 1)
              + " or "
              + (index + 1)
              + ".");
    }
  }
}
