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

  /** Which way a step judges. */
  public enum Side {
    /** What is said holds, at least in the main. */
    HOLDS,
    /** Neither the one nor the other outweighs. */
    BETWEEN,
    /** What is said fails, at least in the main. */
    FAILS,
    /** Nothing is said of that. */
    OPEN
  }

  /**
   * Which way one of its steps judges: by its number where the scale gives numbers, of which 5 is
   * true and 1 is false, else by its place among the steps.
   */
  public Side side(Rating step) {
    Integer value = step.value();
    if (value != null) {
      return value >= 4 ? Side.HOLDS : value <= 2 ? Side.FAILS : Side.BETWEEN;
    }
    int place = ratings.indexOf(step);
    if (place < 0 || ratings.stream().anyMatch(other -> other.value() != null)) {
      return Side.OPEN;
    }
    double share = (double) place / Math.max(1, ratings.size() - 1);
    return share < 0.4 ? Side.HOLDS : share > 0.5 ? Side.FAILS : Side.BETWEEN;
  }

  /** Whether a rating is a step of it. */
  boolean has(String rating) {
    return ratings.stream().anyMatch(step -> step.id().equals(rating));
  }
}
