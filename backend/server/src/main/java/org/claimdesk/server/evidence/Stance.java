package org.claimdesk.server.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** What a piece of evidence says about its claim. */
@Serdeable
public enum Stance {
  /** It speaks for the claim. */
  @JsonProperty("supports")
  SUPPORTS,
  /** It speaks against the claim. */
  @JsonProperty("refutes")
  REFUTES,
  /** It helps to understand the claim and speaks neither way. */
  @JsonProperty("context")
  CONTEXT;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }

  /**
   * The stance with this code.
   *
   * @throws Problem 422 naming {@code stance} and the known ones
   */
  @JsonCreator
  public static Stance of(String code) {
    return Codes.require("stance", code, values());
  }
}
