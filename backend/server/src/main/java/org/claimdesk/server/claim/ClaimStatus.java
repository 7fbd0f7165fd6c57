package org.claimdesk.server.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a claim stands on its way to a verdict. */
@Serdeable
public enum ClaimStatus {
  /** Nobody has judged it. */
  @JsonProperty("open")
  OPEN,
  /** A review is in, and another is needed. */
  @JsonProperty("in_review")
  IN_REVIEW,
  /** It has its verdict. */
  @JsonProperty("decided")
  DECIDED,
  /** It is not a claim. */
  @JsonProperty("dismissed")
  DISMISSED,
  /** Its reviews differ; an editor adjudicates. */
  @JsonProperty("disputed")
  DISPUTED;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this code. */
  public static Optional<ClaimStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
