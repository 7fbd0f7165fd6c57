package org.claimdesk.extraction.claim;

import java.util.Locale;

/** What a claim is about. */
public enum ClaimKind {
  QUANTITY,
  COMPARISON,
  RANKING,
  EVENT,
  QUOTE,
  LAW,
  CAUSE,
  POLL,
  FORECAST;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
