package org.claimdesk.server.gate.rule;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The rules of a dossier's gate, over HTTP. */
final class GateRuleTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void editorsSayWhatBlocksADossier() {
    String claim = DESK.claim(DESK.article("Rules"), "4.2 million containers in 2023");
    String dossier = DESK.dossier("Rules", 1, claim);
    String other = DESK.dossier("Other rules", 1, claim);
    assertEquals("blocks", effect(EDITOR.get(rules(dossier)), "no_evidence"));

    TestResponse set = set(dossier, 1, "no_evidence", "\"warns\"");
    assertEquals(200, set.status(), set::toString);
    assertEquals("\"2\"", set.header("ETag"));
    assertEquals("warns", effect(set, "no_evidence"));
    assertEquals(List.of("undecided blocking", "no_evidence warning"), found(dossier));
    assertEquals(List.of("undecided blocking", "no_evidence blocking"), found(other));

    set(dossier, 2, "undecided", "\"off\"");
    assertEquals(List.of("no_evidence warning"), found(dossier));
    TestResponse published = EDITOR.post("/api/v1/dossiers/" + dossier + "/reports", "{}");
    assertEquals(201, published.status(), published::toString);
    assertEquals(
        List.of("undecided off", "no_evidence warns"),
        list(EDITOR.get("/api/v1/dossiers/" + dossier + "/preview"), "notRequired").stream()
            .map(rule -> text(rule, "rule") + " " + text(rule, "effect"))
            .toList());

    TestResponse back = set(dossier, 3, "undecided", "null");
    assertEquals("blocks", effect(back, "undecided"));
    TestResponse same = set(dossier, 4, "undecided", "\"blocks\"");
    assertEquals("4", same.string("version"), "nothing changed, nothing is told");
    JsonNode told =
        list(SERVER.as(Role.ADMIN).get("/api/v1/audit?subject=" + dossier), "items").stream()
            .filter(event -> text(event, "action").equals("dossier.gate_changed"))
            .findFirst()
            .orElseThrow();
    assertTrue(text(told, "detail").contains("\"before\":\"off\",\"after\":\"blocks\""));
  }

  @Test
  void refusesWhatCannotBe() {
    String dossier = DESK.dossier("Refused rules", 1);
    assertEquals(200, set(dossier, 1, "one_source", "\"off\"").status());
    TestResponse stale = set(dossier, 1, "one_source", "\"warns\"");
    assertEquals(412, stale.status(), stale::toString);
    assertEquals("2", text(member(stale, "current"), "version"));
    TestResponse unknown = set(dossier, 2, "no_moon", "\"off\"");
    assertEquals(422, unknown.status());
    assertTrue(unknown.string("detail").contains("one_source"), unknown::toString);
    TestResponse effect = set(dossier, 2, "one_source", "\"maybe\"");
    assertTrue(effect.status() == 422 || effect.status() == 400, effect::toString);
    assertEquals(400, EDITOR.patch(rules(dossier), "{}", 2).status());
    assertEquals(404, EDITOR.get(rules(UUID.randomUUID().toString())).status());
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    assertEquals(200, reviewer.get(rules(dossier)).status());
    assertEquals(
        403,
        reviewer
            .patch(
                rules(dossier), "{\"rules\": [{\"code\": \"one_source\", \"effect\": \"off\"}]}", 2)
            .status());
  }

  private static TestResponse set(String dossier, int version, String code, String effect) {
    return EDITOR.patch(
        rules(dossier),
        "{\"rules\": [{\"code\": \"%s\", \"effect\": %s}]}".formatted(code, effect),
        version);
  }

  private static String rules(String dossier) {
    return "/api/v1/dossiers/" + dossier + "/gate/rules";
  }

  private static String effect(TestResponse settings, String code) {
    return list(settings, "rules").stream()
        .filter(rule -> text(rule, "code").equals(code))
        .map(rule -> text(rule, "effect"))
        .findFirst()
        .orElseThrow();
  }

  /** What the gate finds, as rule and severity; but for claimants who were not asked. */
  private static List<String> found(String dossier) {
    return list(EDITOR.get("/api/v1/dossiers/" + dossier + "/gate"), "findings").stream()
        .filter(finding -> !text(finding, "rule").equals("claimant_unasked"))
        .map(finding -> text(finding, "rule") + " " + text(finding, "severity"))
        .toList();
  }

  @Test
  void reportsSayWhatEachRuleRequiresInTheirLanguage() {
    String dossier = DESK.dossier("Excused", 1);
    set(dossier, 1, "quote_untraced", "\"off\"");
    assertEquals(List.of("a speaker named for every quote"), excused(dossier));
    TestResponse german =
        EDITOR.put(
            "/api/v1/dossiers/" + dossier + "/layout",
            "{\"order\": \"hand\", \"sections\": [\"claims\"], \"language\": \"de\"}",
            0);
    assertEquals(200, german.status(), german::toString);
    assertEquals(List.of("ein namentlich genannter Sprecher zu jedem Zitat"), excused(dossier));
    for (GateRule rule : GateRule.all()) {
      assertEquals(rule.requires(), rule.requiresIn(Locale.ENGLISH));
      assertFalse(rule.requiresIn(Locale.GERMAN).isBlank());
      for (ReportLanguage language : ReportLanguage.values()) {
        assertFalse(ReportWords.in(language).say("gate-" + rule.code()).isBlank());
      }
    }
  }

  private static List<String> excused(String dossier) {
    return list(EDITOR.get("/api/v1/dossiers/" + dossier + "/preview"), "notRequired").stream()
        .map(rule -> text(rule, "requires"))
        .toList();
  }
}
