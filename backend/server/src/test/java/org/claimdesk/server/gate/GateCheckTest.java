package org.claimdesk.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.export.Reports;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the gate finds. */
final class GateCheckTest {

  private static final Verdict WHY =
      new Verdict(
          "false", "No.", "Because.", List.of(), List.of(), Instant.EPOCH, false, null, null);

  @Test
  void isOpenWhenNothingIsMissing() {
    Gate gate =
        gate(Reports.claim("decided", WHY, Reports.evidence("a.example", "b.example"), "She"));
    assertEquals(new Gate(true, List.of()), gate);
  }

  @Test
  void blocksWhatRestsOnOneSource() {
    Gate gate =
        gate(Reports.claim("decided", WHY, Reports.evidence("a.example", "www.a.example"), "She"));
    assertFalse(gate.open());
    assertEquals(List.of("one_source"), rules(gate));
  }

  @Test
  void blocksAQuoteOfNobody() {
    Gate gate =
        gate(Reports.claim("decided", WHY, Reports.evidence("a.example", "b.example"), null));
    assertEquals(List.of("quote_untraced"), rules(gate));
    assertTrue(!gate.open());
  }

  @Test
  void blocksADisputeAndWhatIsUndecided() {
    assertEquals(
        List.of("disputed", "no_evidence"),
        rules(gate(Reports.claim("disputed", null, List.of(), "She"))));
    assertEquals(
        List.of("undecided", "no_evidence"),
        rules(gate(Reports.claim("in_review", null, List.of(), "She"))));
  }

  @Test
  void warnsOfAConclusionThatOnlyRepeatsItsRating() {
    Verdict plain =
        new Verdict(
            "false",
            "Refuted.",
            "Because.",
            List.of(),
            List.of(),
            Instant.EPOCH,
            false,
            null,
            null);
    Gate gate =
        gate(Reports.claim("decided", plain, Reports.evidence("a.example", "b.example"), "She"));
    assertEquals(List.of("plain_conclusion"), rules(gate));
    assertTrue(gate.open());
  }

  @Test
  void warnsOfFindingsThatCannotAddUpToTheVerdict() {
    assertEquals(List.of("finding_contradicts"), found("false", "true", "true"));
    assertEquals(List.of(), found("false", "true", "false"));
    assertEquals(List.of(), found("false", "true", null));
    assertEquals(List.of(), found("false", "true", "unproven"));
    assertEquals(List.of("finding_contradicts"), found("true", "true", "false"));
    assertEquals(List.of("finding_contradicts"), found("true", "false", null));
    assertEquals(List.of(), found("true", "true", null));
    assertEquals(List.of("finding_contradicts"), found("half_true", "true", "true"));
    assertEquals(List.of("finding_contradicts"), found("half_true", "false", "false"));
    assertEquals(List.of(), found("half_true", "true", "false"));
    assertEquals(List.of(), found("unproven", "true", "false"));
    assertEquals(List.of(), found("false"));
  }

  @Test
  void aRuleHasTheEffectThatItsDossierGivesIt() {
    ReportClaim claim = Reports.claim("decided", WHY, Reports.evidence("a.example"), "She");
    Gate warned =
        GateCheck.of(Reports.of(claim), Map.of("one_source", RuleEffect.WARNS), GateFacts.NONE);
    assertTrue(warned.open());
    assertEquals(Severity.WARNING, warned.findings().getFirst().severity());
    assertEquals(
        new Gate(true, List.of()),
        GateCheck.of(Reports.of(claim), Map.of("one_source", RuleEffect.OFF), GateFacts.NONE));
  }

  @Test
  void eachFindingSaysWhereItIsMended() {
    Gate gate = gate(Reports.claim("disputed", null, List.of(), null));
    assertEquals(
        List.of("dispute", "evidence", "statement"),
        gate.findings().stream().map(GateFinding::cure).toList());
  }

  private static List<String> found(String verdict, @Nullable String... parts) {
    List<PartFinding> findings =
        Arrays.stream(parts).map(rating -> new PartFinding(0, "days", rating, null)).toList();
    Verdict judged =
        new Verdict(
            verdict, "So.", "Because.", findings, List.of(), Instant.EPOCH, true, null, null);
    return rules(
        gate(Reports.claim("decided", judged, Reports.evidence("a.example", "b.example"), "She")));
  }

  private static Gate gate(ReportClaim claim) {
    return GateCheck.of(Reports.of(claim), Map.of(), GateFacts.NONE);
  }

  private static List<String> rules(Gate gate) {
    return gate.findings().stream().map(GateFinding::rule).toList();
  }
}
