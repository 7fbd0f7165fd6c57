package org.claimdesk.server.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;

/** In which order a report tells its claims. */
@Serdeable
public enum ClaimOrder {
  /** As people arranged them in the dossier. */
  @JsonProperty("hand")
  HAND,
  /** By their verdicts, in the order of the rating scale; those without one last. */
  @JsonProperty("verdict")
  VERDICT,
  /** By the day that the statement was published, the earliest first; those without a day last. */
  @JsonProperty("date")
  DATE;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
