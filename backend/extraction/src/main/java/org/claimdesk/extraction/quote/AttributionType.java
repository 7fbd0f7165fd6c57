package org.claimdesk.extraction.quote;

import java.util.Locale;

/** How much of the content stands inside quotation marks: all, some or none. */
public enum AttributionType {
  DIRECT,
  MIXED,
  INDIRECT;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
