package org.claimdesk.server.reference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source where a claim's figures may be checked.
 *
 * @param link where to look: its search for the claim's words, else the source itself
 * @param query the words that the link searches for; null where it searches for nothing
 * @param because the claim's words that it fits
 */
@Serdeable
public record FittingSource(
    ReferenceSource source, String link, @Nullable String query, List<String> because) {

  /** Copies the list. */
  public FittingSource {
    because = List.copyOf(because);
  }
}
