package org.claimdesk.server.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What can be done to many claims at once. */
@Serdeable
public enum BulkAction {
  /** Assign them to an account. */
  @JsonProperty("assign")
  ASSIGN,
  /** Leave them to anybody. */
  @JsonProperty("unassign")
  UNASSIGN,
  /** Find that they are no claims. */
  @JsonProperty("dismiss")
  DISMISS,
  /** Add them to a dossier, behind its last claim. */
  @JsonProperty("add_to_dossier")
  ADD_TO_DOSSIER;

  /** The name on the wire and in the database. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
