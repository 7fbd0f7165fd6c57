package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * A claim that its blind reviewers rated differently.
 *
 * @param statement its words
 * @param ratings what they gave, in the order of the reviews
 */
@Serdeable
public record DifferingClaim(UUID claim, String statement, List<String> ratings) {

  /** Copies the list. */
  public DifferingClaim {
    ratings = List.copyOf(ratings);
  }
}
