package org.claimdesk.server.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Codes;

/**
 * A section that a report may have, in the order that it has them unless somebody said otherwise.
 * Corrections, open points and provenance are no choice: they stand in every report.
 */
@Serdeable
public enum ReportSection {
  /** The dossier's summary. */
  @JsonProperty("summary")
  SUMMARY,
  /** What the claims say in pictures, where there is anything to draw. */
  @JsonProperty("pictures")
  PICTURES,
  /** The claims; no report is without them. */
  @JsonProperty("claims")
  CLAIMS,
  /** The articles that the claims stand in. */
  @JsonProperty("sources")
  SOURCES,
  /** How claims were found and decided, and the rating scale. */
  @JsonProperty("method")
  METHOD;

  /** The name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
