package org.claimdesk.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.claim.ClaimStatus;
import org.junit.jupiter.api.Test;

/** What follows from the reviews that stand. */
final class ReviewStateTest {

  private static final Review ADA = review(1, "Ada", "true");
  private static final Review BEN = review(2, "Ben", "false");
  private static final Review CAI = review(3, "Cai", "true");

  @Test
  void oneReviewDecidesWhereOneSuffices() {
    ReviewState state = new ReviewState(1, List.of(ADA), null, null);
    assertEquals(ClaimStatus.DECIDED, state.status());
    assertEquals("true", Objects.requireNonNull(state.verdict()).rating());
  }

  @Test
  void oneOfTwoIsHiddenFromOthersOnly() {
    ReviewState state = new ReviewState(2, List.of(ADA), null, null);
    assertEquals(ClaimStatus.IN_REVIEW, state.status());
    assertNull(state.verdict());
    assertEquals("true", state.visibleTo(ADA.reviewer().id()).getFirst().rating());
    Review hidden = state.visibleTo(BEN.reviewer().id()).getFirst();
    assertTrue(hidden.hidden());
    assertNull(hidden.rating());
    assertNull(hidden.conclusion());
    assertNull(hidden.rationale());
  }

  @Test
  void twoThatDifferDisputeAndTwoThatAgreeDecide() {
    ReviewState differ = new ReviewState(2, List.of(ADA, BEN), null, null);
    assertEquals(ClaimStatus.DISPUTED, differ.status());
    assertNull(differ.verdict());
    assertFalse(differ.visibleTo(null).getFirst().hidden());
    ReviewState agree = new ReviewState(2, List.of(ADA, CAI), null, null);
    assertEquals(ClaimStatus.DECIDED, agree.status());
    assertEquals(
        List.of(ADA.reviewer(), CAI.reviewer()),
        Objects.requireNonNull(agree.verdict()).decidedBy());
  }

  @Test
  void anAdjudicationStandsAboveTheReviews() {
    Verdict settled =
        new Verdict(
            "half_true",
            "Both have a point.",
            "",
            List.of(),
            List.of(),
            Instant.EPOCH,
            true,
            null,
            null);
    ReviewState state = new ReviewState(2, List.of(ADA, BEN), settled, null);
    assertEquals(ClaimStatus.DECIDED, state.status());
    assertEquals(settled, state.verdict());
  }

  @Test
  void openWithoutAnyReview() {
    assertEquals(ClaimStatus.OPEN, new ReviewState(1, List.of(), null, null).status());
  }

  private static Review review(int key, String name, String rating) {
    return new Review(
        new UUID(1, key),
        new Person(new UUID(0, key), name),
        rating,
        name + "'s conclusion",
        name + "'s rationale",
        List.of(),
        false,
        false,
        List.of(),
        Instant.EPOCH.plusSeconds(key),
        null);
  }

  @Test
  void aVerdictInDoubtStaysButDecidesNothing() {
    ReviewState state = new ReviewState(1, List.of(ADA), null, "changed");
    assertEquals(ClaimStatus.IN_REVIEW, state.status());
    assertEquals("true", Objects.requireNonNull(state.verdict()).rating());
    ReviewState differ = new ReviewState(1, List.of(ADA, BEN), null, "changed");
    assertEquals(ClaimStatus.DISPUTED, differ.status());
    assertNull(differ.verdict());
  }
}
