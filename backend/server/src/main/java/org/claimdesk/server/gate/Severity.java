package org.claimdesk.server.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;

/** What a finding of the gate does to publication. */
@Serdeable
public enum Severity {
  /** It must be mended, or overridden with a reason that the report shows. */
  @JsonProperty("blocking")
  BLOCKING,
  /** It is worth a look. */
  @JsonProperty("warning")
  WARNING;

  /** The name on the wire, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
