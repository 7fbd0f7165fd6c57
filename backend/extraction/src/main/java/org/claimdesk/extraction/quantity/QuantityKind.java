package org.claimdesk.extraction.quantity;

import java.util.Locale;

/** What a figure measures. */
public enum QuantityKind {
  MONEY,
  PERCENT,
  PERCENTAGE_POINTS,
  COUNT,
  ORDINAL,
  MEASURE,
  DURATION,
  FRACTION,
  RATIO,
  NUMBER;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
