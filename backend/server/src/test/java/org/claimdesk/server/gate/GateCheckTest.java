package org.claimdesk.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
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

  private static final Verdict WHY = verdict("false", "No.", List.of());

  /** What these claims lack besides, said in tests of their own. */
  private static final Map<String, RuleEffect> UNSAID =
      Map.of(
          "no_copy",
          RuleEffect.OFF,
          "reference_contradicts",
          RuleEffect.OFF,
          "claimant_unasked",
          RuleEffect.OFF);

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
    Verdict plain = verdict("false", "Refuted.", List.of());
    Gate gate =
        gate(Reports.claim("decided", plain, Reports.evidence("a.example", "b.example"), "She"));
    assertEquals(List.of("plain_conclusion"), rules(gate));
    assertTrue(gate.open());
  }

  @Test
  void warnsOfAConclusionThatIsTooLongForSearchResults() {
    assertEquals(List.of(), concluded("é".repeat(75)));
    assertEquals(List.of("long_conclusion"), concluded("🚢".repeat(76)));
  }

  private static List<String> concluded(String conclusion) {
    Verdict verdict = verdict("false", conclusion, List.of());
    return rules(
        gate(Reports.claim("decided", verdict, Reports.evidence("a.example", "b.example"), "She")));
  }

  @Test
  void tellsWhatAReferenceValueSaysAgainstTheRating() {
    Verdict held = verdict("true", "So.", List.of());
    ReportClaim claim =
        Reports.claim("decided", held, Reports.evidence("a.example", "b.example"), "She");
    Gate gate = GateCheck.of(Reports.of(claim), Map.of("no_copy", RuleEffect.OFF), GateFacts.NONE);
    assertEquals(List.of("reference_contradicts"), rules(gate));
    assertTrue(gate.findings().getFirst().message().contains("15 is 25 % above 12."));
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
        GateCheck.of(
            Reports.of(claim),
            Map.of("one_source", RuleEffect.WARNS, "no_copy", RuleEffect.OFF),
            GateFacts.NONE);
    assertTrue(warned.open());
    assertEquals(Severity.WARNING, warned.findings().getFirst().severity());
    assertEquals(
        new Gate(true, List.of()),
        GateCheck.of(
            Reports.of(claim),
            Map.of("one_source", RuleEffect.OFF, "no_copy", RuleEffect.OFF),
            GateFacts.NONE));
  }

  @Test
  void aDoubtedClaimIsUndecidedWhereNobodyAsksForDoubts() {
    ReportClaim claim =
        Reports.claim("in_review", null, Reports.evidence("a.example", "b.example"), "She");
    GateFacts facts = new GateFacts(Map.of(), Map.of(claim.id(), 2), Map.of());
    assertEquals(List.of("doubted"), rules(GateCheck.of(Reports.of(claim), UNSAID, facts)));
    Map<String, RuleEffect> undoubted = new HashMap<>(UNSAID);
    undoubted.put("doubted", RuleEffect.OFF);
    assertEquals(List.of("undecided"), rules(GateCheck.of(Reports.of(claim), undoubted, facts)));
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
    Verdict judged = verdict(verdict, "So.", findings);
    return rules(
        gate(Reports.claim("decided", judged, Reports.evidence("a.example", "b.example"), "She")));
  }

  private static Verdict verdict(String rating, String conclusion, List<PartFinding> findings) {
    return new Verdict(
        rating, conclusion, "Because.", findings, List.of(), Instant.EPOCH, true, null, null);
  }

  private static Gate gate(ReportClaim claim) {
    return GateCheck.of(Reports.of(claim), UNSAID, GateFacts.NONE);
  }

  private static List<String> rules(Gate gate) {
    return gate.findings().stream().map(GateFinding::rule).toList();
  }
}
