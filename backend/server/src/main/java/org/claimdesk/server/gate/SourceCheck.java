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
      findings.add("no_evidence", claim);
    } else if (claim.evidence().stream().noneMatch(claim::isPrimary)
        && IndependentSources.count(claim.evidence()) == 1) {
      findings.add("one_source", claim);
    }
    long uncopied =
        claim.evidence().stream()
            .filter(piece -> piece.url() != null && piece.copy() == null)
            .count();
    if (uncopied > 0) {
      findings.add("no_copy", claim, uncopied);
    }
    quote(claim);
  }

  private void quote(ReportClaim claim) {
    if (claim.kinds().contains("quote") && claim.speaker() == null) {
      findings.add("quote_untraced", claim);
    }
    String missing = facts.untraced().get(claim.id());
    if (missing != null) {
      findings.add("quote_not_verbatim", claim, told(missing));
    }
  }

  private static String told(String words) {
    int end = Math.min(MOST_TOLD, words.length());
    boolean halved = end < words.length() && Character.isLowSurrogate(words.charAt(end));
    return end == words.length() ? words : words.substring(0, halved ? end - 1 : end) + "…";
  }
}
