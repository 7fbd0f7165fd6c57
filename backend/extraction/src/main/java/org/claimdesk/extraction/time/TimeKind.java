package org.claimdesk.extraction.time;

import java.util.Locale;

/** The TIMEX3 kinds of time expression. */
public enum TimeKind {
  DATE,
  INTERVAL,
  DURATION,
  SET;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
