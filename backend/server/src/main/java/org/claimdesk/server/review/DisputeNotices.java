package org.claimdesk.server.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.jdbi.v3.core.Handle;

/** Tells editors and reviewers that reviews differ, and the reviewers how it was settled. */
@Singleton
class DisputeNotices {

  private final Notifications notifications;

  DisputeNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * Tells whom the change of a claim's state concerns; late in its transaction.
   *
   * @param before the claim's status until then
   * @param state what was said about it by now
   */
  void tell(Handle handle, Actor actor, UUID claim, ClaimStatus before, ReviewState state) {
    if (state.adjudication() != null) {
      tellReviewers(handle, actor, claim, state, NotificationKind.REVIEW_ADJUDICATED);
    } else if (state.status() == ClaimStatus.DISPUTED && before != ClaimStatus.DISPUTED) {
      notifications.tellEditors(handle, actor, NotificationKind.DISPUTE, claim);
      tellReviewers(handle, actor, claim, state, NotificationKind.REVIEW_DISPUTED);
    }
  }

  private void tellReviewers(
      Handle handle, Actor actor, UUID claim, ReviewState state, NotificationKind kind) {
    state.reviews().stream()
        .map(review -> review.reviewer().id())
        .distinct()
        .forEach(
            reviewer -> notifications.tell(handle, actor, reviewer, kind, List.of(claim), null));
  }
}
