package org.claimdesk.extraction.claim;

/**
 * One thing that made a statement a claim.
 *
 * @param feature the feature's name, such as {@code money}
 * @param text the words it was seen in
 * @param weight its share of the score in log-odds; negative when it speaks against
 */
public record Reason(String feature, String text, double weight) {

  /**
   * The reason as a reviewer would say it aloud of the claim: "gives a figure of money: $115.6
   * billion".
   */
  public String aloud() {
    return ReasonWording.of(this);
  }
}
