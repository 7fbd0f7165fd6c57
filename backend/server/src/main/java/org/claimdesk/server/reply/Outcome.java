package org.claimdesk.server.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** What became of asking a claimant. */
@Serdeable
public enum Outcome {
  /** Nothing yet. */
  @JsonProperty("waiting")
  WAITING,
  /** They replied. */
  @JsonProperty("replied")
  REPLIED,
  /** They said that they would not comment. */
  @JsonProperty("declined")
  DECLINED,
  /** They did not answer in the time that they were given. */
  @JsonProperty("no_answer")
  NO_ANSWER;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }

  /** Whether the claimant said something to it. */
  public boolean answered() {
    return this == REPLIED || this == DECLINED;
  }

  /**
   * The outcome with this code.
   *
   * @throws Problem 422 naming {@code outcome} and the known ones
   */
  @JsonCreator
  public static Outcome of(String code) {
    return Codes.require("outcome", code, values());
  }
}
