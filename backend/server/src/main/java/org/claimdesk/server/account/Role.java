package org.claimdesk.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do; each role may do all that the ones before it may. */
@Serdeable
public enum Role {
  /** Reads everything. */
  @JsonProperty("reader")
  READER,
  /** Also brings articles in, marks claims, adds evidence and reviews. */
  @JsonProperty("reviewer")
  REVIEWER,
  /** Also runs dossiers, adjudicates, publishes and reads the audit trail. */
  @JsonProperty("editor")
  EDITOR,
  /** Also manages accounts. */
  @JsonProperty("admin")
  ADMIN;

  /** Whether a person of this role may do what {@code least} may. */
  public boolean includes(Role least) {
    return compareTo(least) >= 0;
  }

  /** The name in JSON, SQL and on the command line. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role with this label. */
  public static Optional<Role> ofLabel(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
