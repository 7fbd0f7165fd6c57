package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.extraction.claim.Reason;

/**
 * One thing that made a statement a claim.
 *
 * @param feature the feature's name, which stays the same from version to version
 * @param text the words it was seen in
 * @param weight its share of the score in log-odds; negative when it speaks against
 * @param aloud the reason as a reviewer would say it of the claim: "gives a figure of money: $115.6
 *     billion"
 */
@Serdeable
public record ClaimReason(String feature, String text, double weight, String aloud) {

  /** Puts the reason in today's words, whatever they were when it was stored. */
  public ClaimReason {
    aloud = new Reason(feature, text, weight).aloud();
  }

  /** A reason in today's words. */
  ClaimReason(String feature, String text, double weight) {
    this(feature, text, weight, "");
  }
}
