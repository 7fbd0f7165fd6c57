package org.claimdesk.server.gate;

import org.claimdesk.server.report.content.ReportClaim;

/** What the sources of a claim lack. */
final class SourceCheck {

  /** So much of a quote is told, in UTF-16 code units. */
  private static final int MOST_TOLD = 80;

  private final GateFacts facts;
  private final Findings findings;

  SourceCheck(GateFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  void claim(ReportClaim claim) {
    if (claim.evidence().isEmpty()) {
      findings.add("no_evidence", claim, "has no evidence", "Add what the verdict rests on.");
    } else if (claim.evidence().stream().noneMatch(claim::isPrimary)
        && IndependentSources.count(claim.evidence()) == 1) {
      findings.add(
          "one_source",
          claim,
          "rests on one source, and that is no primary one",
          "Look for a second source that does not depend on the first, or mark the source as"
              + " primary where it is.");
    }
    long uncopied =
        claim.evidence().stream()
            .filter(piece -> piece.url() != null && piece.copy() == null)
            .count();
    if (uncopied > 0) {
      findings.add(
          "no_copy",
          claim,
          uncopied == 1
              ? "has a piece of evidence without an archived copy"
              : "has " + uncopied + " pieces of evidence without an archived copy",
          "Copy the page in the evidence's form, or upload it there.");
    }
    quote(claim);
  }

  private void quote(ReportClaim claim) {
    if (claim.kinds().contains("quote") && claim.speaker() == null) {
      findings.add(
          "quote_untraced",
          claim,
          "is a quote that nobody is named for",
          "Find out who said it, or mark the claim anew with its source inside.");
    }
    String missing = facts.untraced().get(claim.id());
    if (missing != null) {
      findings.add(
          "quote_not_verbatim",
          claim,
          "quotes words that do not stand so in any of its sources: \"" + told(missing) + "\"",
          "Find where they were said and add it, with these words in the excerpt. Of a translated"
              + " quote say in the rationale that it is one.");
    }
  }

  private static String told(String words) {
    int end = Math.min(MOST_TOLD, words.length());
    boolean halved = end < words.length() && Character.isLowSurrogate(words.charAt(end));
    return end == words.length() ? words : words.substring(0, halved ? end - 1 : end) + "…";
  }
}
