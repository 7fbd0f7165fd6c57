package org.claimdesk.extraction.quantity;

import java.util.Locale;

/** How the written words bound a figure: 'nearly', 'over', 'at least'. */
public enum Modifier {
  EXACT,
  APPROX,
  AT_LEAST,
  AT_MOST,
  MORE_THAN,
  LESS_THAN;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
