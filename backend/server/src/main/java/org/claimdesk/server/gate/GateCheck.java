package org.claimdesk.server.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.RatingScale.Side;
import org.claimdesk.server.review.Verdict;

/** What a report lacks, from what it says and a few facts besides; reads nothing. */
final class GateCheck {

  /**
   * How many characters of a ClaimReview search results show at the most without cutting them, by
   * <a
   * href="https://developers.google.com/search/docs/appearance/structured-data/factcheck">Google's
   * advice</a>.
   */
  private static final int MOST_SHOWN = 75;

  private final ReportContent content;
  private final GateFacts facts;
  private final Findings findings;
  private final SourceCheck sources;

  private GateCheck(ReportContent content, GateFacts facts, Findings findings) {
    this.content = content;
    this.facts = facts;
    this.findings = findings;
    this.sources = new SourceCheck(facts, findings);
  }

  /**
   * Everything that {@code content} lacks, in the report's order.
   *
   * @param effects of each rule, by its code
   */
  static Gate of(ReportContent content, Map<String, RuleEffect> effects, GateFacts facts) {
    Findings findings = new Findings(effects, ReportWords.of(content));
    GateCheck check = new GateCheck(content, facts, findings);
    if (content.claims().isEmpty()) {
      findings.add("no_claims");
    }
    content.claims().forEach(check::claim);
    return findings.gate();
  }

  private void claim(ReportClaim claim) {
    Integer told = facts.doubted().get(claim.id());
    if (told != null) {
      findings.addAs(
          told == 0 ? "doubted" : "doubted-told", "doubted", claim, String.valueOf(told));
    }
    Verdict verdict = claim.verdict();
    if (verdict != null) {
      verdict(claim, verdict);
    } else if (claim.status().equals("disputed")) {
      findings.add("disputed", claim);
    } else if (told == null || findings.isOff("doubted")) {
      boolean waits = claim.status().equals("in_review");
      findings.addAs(waits ? "undecided-waits" : "undecided", "undecided", claim);
    }
    sources.claim(claim);
    ReportSpeaker claimant = claim.speaker();
    if (claimant != null && (claim.replies() == null || claim.replies().isEmpty())) {
      findings.add("claimant_unasked", claim, claimant.name());
    }
    Integer open = facts.unresolved().get(claim.id());
    if (open != null) {
      findings.add("open_comments", claim, open);
    }
  }

  private void verdict(ReportClaim claim, Verdict verdict) {
    if (verdict.rationale().isBlank()) {
      findings.add("no_rationale", claim);
    }
    if (verdict.conclusion().equals(content.rating(verdict.rating()).definition())) {
      findings.add("plain_conclusion", claim);
    }
    int length = verdict.conclusion().codePointCount(0, verdict.conclusion().length());
    if (length > MOST_SHOWN) {
      findings.add("long_conclusion", claim, String.valueOf(length), MOST_SHOWN);
    }
    reference(claim, verdict);
    contradiction(claim, verdict);
    if (!verdict.adjudicated() && partsDiffer(claim)) {
      findings.add("findings_differ", claim);
    }
  }

  /** A rating must not say the contrary of what reference values say. */
  private void reference(ReportClaim claim, Verdict verdict) {
    Side side = side(verdict.rating());
    List<FigureCheck> checks = claim.checks();
    Optional<FigureCheck> against =
        switch (side) {
          case HOLDS ->
              checks.stream().filter(check -> check.outcome().equals("contradicted")).findFirst();
          case FAILS ->
              checks.stream().allMatch(GateCheck::agrees)
                  ? checks.stream().findFirst()
                  : Optional.empty();
          case BETWEEN, OPEN -> Optional.empty();
        };
    against.ifPresent(
        check ->
            findings.addAs(
                side == Side.HOLDS ? "reference_contradicts" : "reference_contradicts-agrees",
                "reference_contradicts",
                claim,
                content.rating(verdict.rating()).label(),
                check.figure(),
                withoutStop(check.words())));
  }

  private static boolean agrees(FigureCheck check) {
    return check.outcome().equals("consistent") || check.outcome().equals("rounded");
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** What was found part by part must be able to add up to the verdict. */
  private void contradiction(ReportClaim claim, Verdict verdict) {
    List<PartFinding> parts = verdict.findings();
    List<Side> sides =
        parts.stream().map(PartFinding::rating).filter(Objects::nonNull).map(this::side).toList();
    boolean all = !sides.isEmpty() && sides.size() == parts.size();
    boolean allHold = all && sides.stream().allMatch(Side.HOLDS::equals);
    boolean allFail = all && sides.stream().allMatch(Side.FAILS::equals);
    boolean contradicts =
        switch (side(verdict.rating())) {
          case HOLDS -> sides.contains(Side.FAILS);
          case BETWEEN -> allHold || allFail;
          case FAILS -> allHold;
          case OPEN -> false;
        };
    if (contradicts) {
      findings.addAs(
          "finding_contradicts" + (allHold ? "-hold" : allFail ? "-fail" : ""),
          "finding_contradicts",
          claim,
          content.rating(verdict.rating()).label());
    }
  }

  private static boolean partsDiffer(ReportClaim claim) {
    return claim.reviews().stream()
        .flatMap(review -> review.findings().stream())
        .filter(finding -> finding.part() != null && finding.rating() != null)
        .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.part())))
        .values()
        .stream()
        .anyMatch(found -> found.stream().map(PartFinding::rating).distinct().count() > 1);
  }

  private Side side(String rating) {
    return content.scale().side(content.rating(rating));
  }
}
