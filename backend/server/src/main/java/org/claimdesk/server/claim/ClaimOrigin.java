package org.claimdesk.server.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who found a claim. */
@Serdeable
public enum ClaimOrigin {
  /** The extractor. */
  @JsonProperty("extracted")
  EXTRACTED,
  /** The extractor, but a person gave it other bounds. */
  @JsonProperty("adjusted")
  ADJUSTED,
  /** A person marked it. */
  @JsonProperty("manual")
  MANUAL;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
