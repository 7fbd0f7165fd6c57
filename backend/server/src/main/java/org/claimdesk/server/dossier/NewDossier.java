package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.RatingScale;
import org.jspecify.annotations.Nullable;

/**
 * A dossier to begin, or its changed members: on a change, a member that is null stays as it is and
 * an empty summary, or empty notes, are removed.
 *
 * @param title 1 to 300 characters
 * @param summary in Markdown, at most 20,000 characters
 * @param notes in Markdown, at most 20,000 characters
 * @param reviews 1, or 2 for blind double review; 1 when not given
 * @param scale a rating scale's id; Google's five steps when not given
 */
@Serdeable
public record NewDossier(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String notes,
    @Nullable Integer reviews,
    @Nullable String scale) {

  /** This on top of what {@code before} says. */
  NewDossier over(Dossier before) {
    return new NewDossier(
        title == null ? before.title() : title,
        summary == null ? before.summary() : summary,
        notes == null ? before.notes() : notes,
        reviews == null ? Integer.valueOf(before.reviews()) : reviews,
        scale == null ? before.scale() : scale);
  }

  /**
   * The same with defaults filled in and every member within its bounds.
   *
   * @throws Problem 400 or 422 naming the first member that is not
   */
  NewDossier checked() {
    if (reviews != null && reviews != 1 && reviews != 2) {
      throw Problem.unprocessable(
          "reviews", "reviews is " + reviews + "; a claim needs 1 review or 2 blind ones.");
    }
    return new NewDossier(
        Field.text("title", title, 300),
        Field.optional("summary", summary, 20_000),
        Field.optional("notes", notes, 20_000),
        reviews == null ? Integer.valueOf(1) : reviews,
        scale == null ? RatingScale.DEFAULT : scale);
  }
}
