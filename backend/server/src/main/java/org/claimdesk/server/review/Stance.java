package org.claimdesk.server.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a piece of evidence says about its claim. */
public enum Stance {
  /** It speaks for the claim. */
  SUPPORTS,
  /** It speaks against the claim. */
  REFUTES,
  /** It helps to understand the claim and speaks neither way. */
  CONTEXT;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
