package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Every rating of every scale.
 *
 * @param items scale by scale, the truest first
 * @param scales the same, grouped
 */
@Serdeable
public record Ratings(List<Rating> items, List<RatingScale> scales) {

  /** Copies the lists. */
  public Ratings {
    items = List.copyOf(items);
    scales = List.copyOf(scales);
  }
}
