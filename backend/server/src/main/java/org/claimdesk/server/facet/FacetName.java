package org.claimdesk.server.facet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Set;
import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** What claims are counted by. */
@Serdeable
public enum FacetName {
  /** Where a claim stands. */
  @JsonProperty("status")
  STATUS("status", "status"),
  /** What it is about; a claim may have several kinds. */
  @JsonProperty("kind")
  KIND("unnest(kinds)", "kinds"),
  /** Who says it. */
  @JsonProperty("speaker")
  SPEAKER("speaker", "speaker"),
  /** The outlet of its article. */
  @JsonProperty("publisher")
  PUBLISHER("publisher", "publisher"),
  /** The month in which its article was published. */
  @JsonProperty("month")
  MONTH("to_char(published, 'YYYY-MM')", "published"),
  /** The dossiers that it is in. */
  @JsonProperty("dossier")
  DOSSIER("dossier::text", "dossier"),
  /** The rating it was decided with. */
  @JsonProperty("rating")
  RATING("rating", "rating"),
  /** Whether it has evidence: {@code yes} or {@code no}. */
  @JsonProperty("evidence")
  EVIDENCE("case when has_evidence then 'yes' else 'no' end", "has_evidence"),
  /** Whether its evidence changed or vanished after the verdict; only {@code yes} is counted. */
  @JsonProperty("reopened")
  REOPENED("case when doubt is not null then 'yes' end", "doubt"),
  /** The key of the account that is to review it, or {@code nobody}. */
  @JsonProperty("assigned")
  ASSIGNED("coalesce(assignee::text, 'nobody')", "assignee");

  private final String value;
  private final String column;

  FacetName(String value, String column) {
    this.value = value;
    this.column = column;
  }

  /**
   * The facet of this name.
   *
   * @throws Problem 400 for any other name
   */
  static FacetName of(String code) {
    return Codes.find(code, values())
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "name",
                    "There is no facet \""
                        + code
                        + "\"; give one of "
                        + String.join(", ", Arrays.stream(values()).map(FacetName::code).toList())
                        + "."));
  }

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }

  /** The SQL of a claim's value. */
  String value() {
    return value;
  }

  /** The column that the value is read from. */
  String column() {
    return column;
  }

  /** The members of the filter that narrow by this, which its counts leave out. */
  Set<String> members() {
    return this == MONTH ? Set.of("from", "to") : Set.of(code());
  }

  /** The SQL of the order of its values. */
  String order() {
    return this == MONTH ? "value desc" : "claims desc, value";
  }
}
