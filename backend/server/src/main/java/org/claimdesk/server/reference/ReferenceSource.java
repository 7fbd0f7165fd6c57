package org.claimdesk.server.reference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that publishes figures of a kind.
 *
 * @param topic what they are about, one of the topics that a claim's words tell
 * @param country of which country, ISO 3166-1 or {@code EU}; null for the whole world
 * @param search an address that searches there, with {@code {query}} where the words stand
 * @param languages ISO 639-1 codes of those it is written in
 * @param version grows by one with each edit
 */
@Serdeable
public record ReferenceSource(
    UUID id,
    String topic,
    @Nullable String country,
    String name,
    String url,
    @Nullable String search,
    List<String> languages,
    @Nullable String notes,
    int version) {

  /** Copies the list. */
  public ReferenceSource {
    languages = List.copyOf(languages);
  }
}
