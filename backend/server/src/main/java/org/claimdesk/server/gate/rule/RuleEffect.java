package org.claimdesk.server.gate.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** What a finding of a rule does to publication. */
@Serdeable
public enum RuleEffect {
  /** It must be mended, or overridden with a reason that the report shows. */
  @JsonProperty("blocks")
  BLOCKS,
  /** It is shown, and the report can be published. */
  @JsonProperty("warns")
  WARNS,
  /** It is not looked for. */
  @JsonProperty("off")
  OFF;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }

  /**
   * The effect with this code.
   *
   * @throws Problem 422 naming {@code effect} and the known ones
   */
  @JsonCreator
  public static RuleEffect of(String code) {
    return Codes.require("effect", code, values());
  }
}
