package org.claimdesk.server.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is read in a claim. */
@Serdeable
public enum ReadingKind {
  @JsonProperty("figure")
  FIGURE,
  @JsonProperty("period")
  PERIOD,
  @JsonProperty("speaker")
  SPEAKER;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
