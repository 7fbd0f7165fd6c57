package org.claimdesk.server.reference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The few sources that fit a claim, the best first. */
@Serdeable
public record FittingSources(List<FittingSource> items) {

  /** Copies the list. */
  public FittingSources {
    items = List.copyOf(items);
  }
}
