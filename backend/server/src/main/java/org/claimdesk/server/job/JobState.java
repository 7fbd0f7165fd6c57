package org.claimdesk.server.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a job is. */
@Serdeable
public enum JobState {
  /** No server has begun it, or none is at it now. */
  @JsonProperty("waiting")
  WAITING,
  /** A server works on it. */
  @JsonProperty("running")
  RUNNING,
  /** A person stopped it; it can be resumed. */
  @JsonProperty("cancelled")
  CANCELLED,
  /** Each document was handled, well or not. */
  @JsonProperty("done")
  DONE,
  /** Something beside its documents kept it from going on; it can be resumed. */
  @JsonProperty("failed")
  FAILED;

  /** The name in JSON and SQL. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it has ended, at least for now. */
  public boolean isEnded() {
    return this == CANCELLED || this == DONE || this == FAILED;
  }
}
