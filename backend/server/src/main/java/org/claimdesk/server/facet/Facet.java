package org.claimdesk.server.facet;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One way of narrowing the list of claims, counted under all other conditions of the filter.
 *
 * @param values the most frequent ones; of months the latest
 * @param others how many more values there are
 * @param more whether claims were left uncounted: then each count says "at least"
 */
@Serdeable
public record Facet(FacetName name, List<FacetValue> values, long others, boolean more) {
  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }
}
