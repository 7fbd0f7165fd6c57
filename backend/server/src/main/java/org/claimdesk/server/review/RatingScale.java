package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A rating scale.
 *
 * @param source where its steps come from
 * @param ratings its steps, the truest first
 */
@Serdeable
public record RatingScale(String id, String label, String source, List<Rating> ratings) {

  /** The scale of a dossier that names none. */
  public static final String DEFAULT = "google";

  /** Copies the list. */
  public RatingScale {
    ratings = List.copyOf(ratings);
  }
}
