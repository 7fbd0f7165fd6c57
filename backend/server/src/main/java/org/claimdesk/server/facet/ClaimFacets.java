package org.claimdesk.server.facet;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Every facet of the claims that meet a filter, in the order of {@link FacetName}. */
@Serdeable
public record ClaimFacets(List<Facet> facets) {
  /** Copies the list. */
  public ClaimFacets {
    facets = List.copyOf(facets);
  }
}
