package org.claimdesk.server.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.review.Verdict;

/** What a report must have before it is published. */
final class PublishGate {

  private PublishGate() {}

  /**
   * Everything that {@code content} lacks.
   *
   * @param unresolved how many conversations about each claim are not resolved; none has no entry
   */
  static Gate check(ReportContent content, Map<UUID, Integer> unresolved) {
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
      check(claim, content, findings);
      Integer open = unresolved.get(claim.id());
      if (open != null) {
        findings.add(
            new GateFinding(
                "open_comments",
                Severity.WARNING,
                claim.id(),
                claim.number(),
                "Claim "
                    + claim.number()
                    + (open == 1
                        ? " has a comment that is not resolved."
                        : " has " + open + " comments that are not resolved."),
                "Answer or resolve what was said about it."));
      }
    }
    return Gate.of(findings);
  }

  private static void check(ReportClaim claim, ReportContent content, List<GateFinding> findings) {
    Verdict verdict = claim.verdict();
    if (claim.status().equals("disputed")) {
      findings.add(
          blocking(claim, "disputed", "has reviews that differ", "Have an editor adjudicate it."));
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
          new GateFinding(
              "plain_conclusion",
              Severity.WARNING,
              claim.id(),
              claim.number(),
              "Claim " + claim.number() + " has a conclusion that says no more than its rating.",
              "Say in one line what the evidence shows: review it again."));
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
    return new GateFinding(
        rule,
        Severity.BLOCKING,
        claim.id(),
        claim.number(),
        "Claim " + claim.number() + " " + what + ".",
        remedy);
  }
}
