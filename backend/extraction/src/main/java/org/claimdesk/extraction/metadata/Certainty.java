package org.claimdesk.extraction.metadata;

/** How sure a value is: sources that say the same make it surer by one step. */
public enum Certainty {
  /** It may be right. */
  GUESS,
  /** It is right more often than not. */
  LIKELY,
  /** Whoever published the document says so in a form made for it, or several sources agree. */
  CERTAIN;

  Certainty surer() {
    return this == GUESS ? LIKELY : CERTAIN;
  }
}
