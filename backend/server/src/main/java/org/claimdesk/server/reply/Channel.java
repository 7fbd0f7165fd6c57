package org.claimdesk.server.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** How a claimant was asked. */
@Serdeable
public enum Channel {
  /** By e-mail. */
  @JsonProperty("email")
  EMAIL,
  /** By telephone. */
  @JsonProperty("phone")
  PHONE,
  /** By letter or fax. */
  @JsonProperty("letter")
  LETTER,
  /** By a message in a social network or messenger. */
  @JsonProperty("message")
  MESSAGE,
  /** By the form on a page of theirs. */
  @JsonProperty("form")
  FORM,
  /** In person. */
  @JsonProperty("in_person")
  IN_PERSON,
  /** In another way. */
  @JsonProperty("other")
  OTHER;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }

  /**
   * The channel with this code.
   *
   * @throws Problem 422 naming {@code channel} and the known ones
   */
  @JsonCreator
  public static Channel of(String code) {
    return Codes.require("channel", code, values());
  }
}
