package org.claimdesk.server.gate;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.RatingScale.Side;
import org.claimdesk.server.review.Verdict;

/** What a report lacks, from what it says and a few facts besides; reads nothing. */
final class GateCheck {

  private final ReportContent content;
  private final GateFacts facts;
  private final Findings findings;

  private GateCheck(ReportContent content, GateFacts facts, Findings findings) {
    this.content = content;
    this.facts = facts;
    this.findings = findings;
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
    } else if (told == null) {
      boolean waits = claim.status().equals("in_review");
      findings.add(
          "undecided",
          claim,
          waits ? "waits for a second review" : "has no verdict",
          "Review it, or take it out of the dossier.");
    }
    evidence(claim);
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
    contradiction(claim, verdict);
    if (!verdict.adjudicated() && partsDiffer(claim)) {
      findings.add(
          "findings_differ",
          claim,
          "has reviews that agree on the verdict, but not on each part",
          "Look at what each found; one of them may review it again.");
    }
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

  private void evidence(ReportClaim claim) {
    if (claim.evidence().isEmpty()) {
      findings.add("no_evidence", claim, "has no evidence", "Add what the verdict rests on.");
    } else if (claim.evidence().stream().map(GateCheck::origin).distinct().count() == 1) {
      findings.add(
          "one_source",
          claim,
          "rests on one source only",
          "Look for a second source that does not repeat the first.");
    }
    if (claim.kinds().contains("quote") && claim.speaker() == null) {
      findings.add(
          "quote_untraced",
          claim,
          "is a quote that nobody is named for",
          "Find out who said it, or mark the claim anew with its source inside.");
    }
  }

  private Side side(String rating) {
    return content.scale().side(content.rating(rating));
  }

  /**
   * The host that a piece of evidence comes from; of an uploaded file, its publisher or the file.
   */
  private static String origin(Evidence evidence) {
    String url = evidence.url();
    if (url == null) {
      return Objects.requireNonNullElseGet(
          evidence.publisher(),
          () -> evidence.copy() == null ? evidence.name() : evidence.copy().sha256());
    }
    String host = Objects.requireNonNullElse(URI.create(url).getHost(), url);
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
