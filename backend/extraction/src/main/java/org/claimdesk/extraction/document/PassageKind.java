package org.claimdesk.extraction.document;

import java.util.Locale;

/** What a passage is for in the article. */
public enum PassageKind {
  METADATA,
  TITLE,
  BYLINE,
  DATELINE,
  HEADING,
  CAPTION,
  BODY,
  BOILERPLATE,
  DUPLICATE;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
