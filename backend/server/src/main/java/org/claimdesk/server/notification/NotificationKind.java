package org.claimdesk.server.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a notification tells. */
@Serdeable
public enum NotificationKind {
  /** A comment names the person. */
  @JsonProperty("mentioned")
  MENTIONED,
  /** Somebody answered the person's comment. */
  @JsonProperty("answered")
  ANSWERED,
  /** Claims were assigned to the person. */
  @JsonProperty("assigned")
  ASSIGNED,
  /** Reviews differ, and the person as an editor can settle it. */
  @JsonProperty("dispute")
  DISPUTE,
  /** The person's review and another differ. */
  @JsonProperty("review_disputed")
  REVIEW_DISPUTED,
  /** An editor settled a dispute that the person's review was part of. */
  @JsonProperty("review_adjudicated")
  REVIEW_ADJUDICATED,
  /** Somebody else took a claim that the person had taken, or an editor gave it back. */
  @JsonProperty("lease_lost")
  LEASE_LOST,
  /** Evidence of a claim that the person reviewed, settled or has assigned changed or vanished. */
  @JsonProperty("evidence_doubted")
  EVIDENCE_DOUBTED;

  /** The name on the wire and in the database, lower case. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
