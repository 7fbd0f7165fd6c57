package org.claimdesk.server.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.RatingScale.Side;
import org.claimdesk.server.review.Verdict;

/** What a report must have before it is published. */
final class PublishGate {

  private PublishGate() {}

  /**
   * Everything that {@code content} lacks.
   *
   * @param unresolved how many conversations about each claim are not resolved; none has no entry
   * @param doubted claims whose evidence changed after the verdict, with the number of the
   *     published version that tells of them, 0 where none does
   */
  static Gate check(
      ReportContent content, Map<UUID, Integer> unresolved, Map<UUID, Integer> doubted) {
    List<GateFinding> findings = new ArrayList<>();
    if (content.claims().isEmpty()) {
      findings.add(
          new GateFinding(
              "no_claims",
              Severity.BLOCKING,
              null,
              null,
              "The dossier has no claims.",
              "Add the claims that the report is about."));
    }
    for (ReportClaim claim : content.claims()) {
      Integer told = doubted.get(claim.id());
      if (told != null) {
        findings.add(doubted(claim, told));
      }
      check(claim, content, told != null, findings);
      Integer open = unresolved.get(claim.id());
      if (open != null) {
        findings.add(
            warning(
                claim,
                "open_comments",
                open == 1
                    ? "has a comment that is not resolved"
                    : "has " + open + " comments that are not resolved",
                "Answer or resolve what was said about it."));
      }
    }
    return Gate.of(findings);
  }

  private static GateFinding doubted(ReportClaim claim, int version) {
    return blocking(
        claim,
        "doubted",
        "rests on evidence that changed or vanished after its verdict"
            + (version == 0 ? "" : "; version " + version + " tells it: a correction may be due"),
        "Look at the evidence again: confirm that the verdict still stands, or review it anew.");
  }

  private static void check(
      ReportClaim claim, ReportContent content, boolean doubted, List<GateFinding> findings) {
    Verdict verdict = claim.verdict();
    if (claim.status().equals("disputed")) {
      findings.add(
          blocking(claim, "disputed", "has reviews that differ", "Have an editor adjudicate it."));
    } else if (verdict == null && doubted) {
      // Said already, with what to do.
    } else if (verdict == null) {
      findings.add(
          blocking(
              claim, "undecided", "has no verdict", "Review it, or take it out of the dossier."));
    } else if (verdict.rationale().isBlank()) {
      findings.add(
          blocking(
              claim,
              "no_rationale",
              "has a verdict without a rationale",
              "Write down why: review it again."));
    }
    if (verdict != null
        && verdict.conclusion().equals(content.rating(verdict.rating()).definition())) {
      findings.add(
          warning(
              claim,
              "plain_conclusion",
              "has a conclusion that says no more than its rating",
              "Say in one line what the evidence shows: review it again."));
    }
    if (verdict != null) {
      checkFindings(claim, verdict, content, findings);
    }
    if (claim.evidence().isEmpty()) {
      findings.add(
          blocking(claim, "no_evidence", "has no evidence", "Add what the verdict rests on."));
    } else if (claim.evidence().stream().map(PublishGate::origin).distinct().count() == 1) {
      findings.add(
          blocking(
              claim,
              "one_source",
              "rests on one source only",
              "Look for a second source that does not repeat the first."));
    }
    if (claim.kinds().contains("quote") && claim.speaker() == null) {
      findings.add(
          blocking(
              claim,
              "quote_untraced",
              "is a quote that nobody is named for",
              "Find out who said it, or mark the claim anew with its source inside."));
    }
  }

  /** What was found part by part must be able to add up to the verdict. */
  private static void checkFindings(
      ReportClaim claim, Verdict verdict, ReportContent content, List<GateFinding> findings) {
    List<PartFinding> parts = verdict.findings();
    List<Side> sides =
        parts.stream()
            .map(PartFinding::rating)
            .filter(Objects::nonNull)
            .map(rating -> side(content, rating))
            .toList();
    boolean all = !sides.isEmpty() && sides.size() == parts.size();
    boolean allHold = all && sides.stream().allMatch(Side.HOLDS::equals);
    boolean allFail = all && sides.stream().allMatch(Side.FAILS::equals);
    boolean contradicts =
        switch (side(content, verdict.rating())) {
          case HOLDS -> sides.contains(Side.FAILS);
          case BETWEEN -> allHold || allFail;
          case FAILS -> allHold;
          case OPEN -> false;
        };
    if (contradicts) {
      findings.add(
          warning(
              claim,
              "finding_contradicts",
              "is rated \""
                  + content.rating(verdict.rating()).label()
                  + "\", but "
                  + (allHold
                      ? "each of its parts was found to hold"
                      : allFail
                          ? "each of its parts was found to fail"
                          : "a part of it was found to fail"),
              "Review it again, or say in the rationale why both are so."));
    }
    Map<Integer, List<PartFinding>> byPart =
        claim.reviews().stream()
            .flatMap(review -> review.findings().stream())
            .filter(finding -> finding.part() != null && finding.rating() != null)
            .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.part())));
    boolean differ =
        byPart.values().stream()
            .anyMatch(found -> found.stream().map(PartFinding::rating).distinct().count() > 1);
    if (differ && !verdict.adjudicated()) {
      findings.add(
          warning(
              claim,
              "findings_differ",
              "has reviews that agree on the verdict, but not on each part",
              "Look at what each found; one of them may review it again."));
    }
  }

  private static Side side(ReportContent content, String rating) {
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

  private static GateFinding blocking(ReportClaim claim, String rule, String what, String remedy) {
    return finding(Severity.BLOCKING, claim, rule, what, remedy);
  }

  private static GateFinding warning(ReportClaim claim, String rule, String what, String remedy) {
    return finding(Severity.WARNING, claim, rule, what, remedy);
  }

  private static GateFinding finding(
      Severity severity, ReportClaim claim, String rule, String what, String remedy) {
    return new GateFinding(
        rule,
        severity,
        claim.id(),
        claim.number(),
        "Claim " + claim.number() + " " + what + ".",
        remedy);
  }
}
