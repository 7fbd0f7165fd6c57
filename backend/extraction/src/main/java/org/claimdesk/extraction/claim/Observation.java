package org.claimdesk.extraction.claim;

import java.util.List;

/**
 * What the check-worthiness model sees of a statement.
 *
 * @param features all that are present, each once
 * @param scale what each weight is multiplied by
 */
public record Observation(List<Feature> features, double scale) {

  /** Copies the list. */
  public Observation {
    features = List.copyOf(features);
  }
}
