package org.claimdesk.server.history;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it was at a version of its claim.
 *
 * @param parts indices of the claim's parts that it was about, ascending; empty for the whole claim
 * @param reference the reference value with its unit
 * @param by the name of who added it
 */
@Serdeable
public record EvidenceThen(
    UUID id,
    String url,
    @Nullable String title,
    @Nullable String publisher,
    String excerpt,
    String stance,
    List<Integer> parts,
    @Nullable String reference,
    String by) {

  /** Copies the list. */
  public EvidenceThen {
    parts = List.copyOf(parts);
  }
}
