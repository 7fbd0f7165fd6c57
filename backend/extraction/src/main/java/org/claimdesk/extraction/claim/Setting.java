package org.claimdesk.extraction.claim;

/** How a statement came to be judged; the same words mean another probability in each. */
public enum Setting {
  /** One sentence of many in an article: most of them nobody would check. */
  ARTICLE,
  /** Handed in by itself or with a few others, as something that a person chose to look at. */
  ALONE;

  /** The row of the model's table that holds this setting's {@code constant}. */
  public String row(String constant) {
    return "(" + constant + (this == ARTICLE ? " in an article)" : " alone)");
  }
}
