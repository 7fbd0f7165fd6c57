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
    Findings findings = new Findings(effects);
    GateCheck check = new GateCheck(content, facts, findings);
    if (content.claims().isEmpty()) {
      findings.add(
          "no_claims", "The dossier has no claims.", "Add the claims that the report is about.");
    }
    content.claims().forEach(check::claim);
    return findings.gate();
  }

  private void claim(ReportClaim claim) {
    Integer told = facts.doubted().get(claim.id());
    if (told != null) {
      findings.add(
          "doubted",
          claim,
          "rests on evidence that changed or vanished after its verdict"
              + (told == 0 ? "" : "; version " + told + " tells it: a correction may be due"),
          "Look at the evidence again: confirm that the verdict still stands, or review it anew.");
    }
    Verdict verdict = claim.verdict();
    if (verdict != null) {
      verdict(claim, verdict);
    } else if (claim.status().equals("disputed")) {
      findings.add("disputed", claim, "has reviews that differ", "Have an editor adjudicate it.");
    } else if (told == null || findings.isOff("doubted")) {
      boolean waits = claim.status().equals("in_review");
      findings.add(
          "undecided",
          claim,
          waits ? "waits for a second review" : "has no verdict",
          "Review it, or take it out of the dossier.");
    }
    sources.claim(claim);
    ReportSpeaker claimant = claim.speaker();
    if (claimant != null && (claim.replies() == null || claim.replies().isEmpty())) {
      findings.add(
          "claimant_unasked",
          claim,
          "is attributed to " + claimant.name() + ", and no comment was asked for",
          "Ask, and write down what was replied, or that nothing was.");
    }
    Integer open = facts.unresolved().get(claim.id());
    if (open != null) {
      findings.add(
          "open_comments",
          claim,
          open == 1
              ? "has a comment that is not resolved"
              : "has " + open + " comments that are not resolved",
          "Answer or resolve what was said about it.");
    }
  }

  private void verdict(ReportClaim claim, Verdict verdict) {
    if (verdict.rationale().isBlank()) {
      findings.add(
          "no_rationale",
          claim,
          "has a verdict without a rationale",
          "Write down why: review it again.");
    }
    if (verdict.conclusion().equals(content.rating(verdict.rating()).definition())) {
      findings.add(
          "plain_conclusion",
          claim,
          "has a conclusion that says no more than its rating",
          "Say in one line what the evidence shows: review it again.");
    }
    int length = verdict.conclusion().codePointCount(0, verdict.conclusion().length());
    if (length > MOST_SHOWN) {
      findings.add(
          "long_conclusion",
          claim,
          "has a conclusion of "
              + length
              + " characters; where ClaimReviews are shown, "
              + MOST_SHOWN
              + " fit",
          "Shorten it to what the evidence shows; the rest belongs in the rationale.");
    }
    reference(claim, verdict);
    contradiction(claim, verdict);
    if (!verdict.adjudicated() && partsDiffer(claim)) {
      findings.add(
          "findings_differ",
          claim,
          "has reviews that agree on the verdict, but not on each part",
          "Look at what each found; one of them may review it again.");
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
            findings.add(
                "reference_contradicts",
                claim,
                "is rated \""
                    + content.rating(verdict.rating()).label()
                    + "\", but a reference value "
                    + (side == Side.HOLDS ? "contradicts" : "agrees with")
                    + " \""
                    + check.figure()
                    + "\": "
                    + withoutStop(check.words()),
                "Review it again, or say in the rationale why the verdict stands all the same."));
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
      findings.add(
          "finding_contradicts",
          claim,
          "is rated \""
              + content.rating(verdict.rating()).label()
              + "\", but "
              + (allHold
                  ? "each of its parts was found to hold"
                  : allFail
                      ? "each of its parts was found to fail"
                      : "a part of it was found to fail"),
          "Review it again, or say in the rationale why both are so.");
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
