package org.claimdesk.server.report;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.claimdesk.server.Locks;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.report.export.ReportFormat;
import org.claimdesk.server.review.TestDesk;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a dossier to its published versions, over HTTP. */
final class PublishTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)>'; DROP TABLE claim; --";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  @Timeout(60)
  void waitsForACorrectionInsteadOfStandingInItsWay() throws Exception {
    String article = DESK.article("Corrected meanwhile");
    String claim = DESK.claim(article, "4.2 million containers in 2023");
    String reports = "/api/v1/dossiers/" + DESK.dossier("Meanwhile", 1, claim) + "/reports";
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<TestResponse> published =
          SERVER
              .jdbi()
              .inTransaction(
                  handle -> {
                    handle.execute("SELECT FROM article WHERE id = ?::uuid FOR UPDATE", article);
                    Future<TestResponse> asked =
                        threads.submit(() -> EDITOR.post(reports, "{\"override\": \"Now.\"}"));
                    Locks.awaitWaiter(handle);
                    handle.execute(
                        "UPDATE claim SET publisher = 'Other' WHERE article = ?::uuid", article);
                    return asked;
                  });
      assertEquals(201, published.get().status(), () -> "published");
    }
  }

  @Test
  void theGateListsWhatIsMissingAndAnOverrideShows() {
    String claim = DESK.claim(DESK.article("Gate"), "4.2 million containers in 2023");
    String dossier = DESK.dossier("Gate", 1);
    assertEquals(List.of("no_claims"), rules(dossier));
    EDITOR.put("/api/v1/dossiers/" + dossier + "/claims/" + claim, "");
    assertEquals(List.of("undecided", "no_evidence", "claimant_unasked"), rules(dossier));
    DESK.evidence(claim, "https://stats.example/port", "4,213,008", "supports");
    DESK.review(REVIEWER, claim, "true", "Right.", "");
    assertEquals(
        List.of("no_rationale", "one_source", "no_copy", "claimant_unasked"), rules(dossier));

    String reports = "/api/v1/dossiers/" + dossier + "/reports";
    TestResponse blocked = EDITOR.post(reports, "{}");
    assertEquals(409, blocked.status(), blocked::toString);
    JsonNode finding = member(blocked, "findings").get(0);
    assertEquals("no_rationale", text(finding, "rule"));
    assertEquals("blocking", text(finding, "severity"));
    assertEquals(claim, text(finding, "claim"));
    assertFalse(text(finding, "remedy").isBlank());
    assertEquals(0, member(EDITOR.get("/api/v1/reports?dossier=" + dossier), "items").size());

    TestResponse forced = EDITOR.post(reports, "{\"override\": \"The vote is tomorrow.\"}");
    assertEquals(201, forced.status(), forced::toString);
    assertEquals("The vote is tomorrow.", forced.string("override"));
    String html = export(forced.string("id"), ReportFormat.HTML).text();
    assertTrue(Jsoup.parse(html).text().contains("The vote is tomorrow."));
    assertTrue(Jsoup.parse(html).text().contains("Claim 1 has a verdict without a rationale."));

    DESK.review(REVIEWER, claim, "true", "Right.", "The figures agree.");
    DESK.evidence(claim, "https://port.example/year", "4.2 million", "supports");
    assertEquals(List.of("no_copy", "claimant_unasked"), rules(dossier), "which warn");
    assertEquals("true", gate(dossier).string("open"));
  }

  @Test
  void aPublishedVersionNeverChanges() throws Exception {
    String article = DESK.article("Frozen " + HOSTILE);
    String claim = DESK.claim(article, "nearly 900 people had found work");
    String dossier = DESK.dossier("Jobs at the terminal " + HOSTILE, 1, claim);
    decide(claim, "half_true", "Some of them moved from the old terminal.");
    String reports = "/api/v1/dossiers/" + dossier + "/reports";
    assertEquals(403, REVIEWER.post(reports, "{}").status());
    TestResponse preview = EDITOR.get("/api/v1/dossiers/" + dossier + "/preview");
    assertEquals("null", text(preview.json(), "edition"), preview::toString);
    TestResponse first = EDITOR.post(reports, "");
    assertEquals(201, first.status(), first::toString);
    assertEquals("1", first.string("number"));
    Map<ReportFormat, byte[]> frozen = new EnumMap<>(ReportFormat.class);
    for (ReportFormat format : ReportFormat.values()) {
      frozen.put(format, export(first.string("id"), format).body());
    }

    decide(claim, "false", "Only 300 are new.");
    EDITOR.patch("/api/v1/dossiers/" + dossier, "{\"title\": \"Other title\"}", 1);
    TestResponse silent = EDITOR.post(reports, "{}");
    assertEquals("correction", silent.string("field"), silent::toString);
    TestResponse second = EDITOR.post(reports, "{\"correction\": \"The verdict was too kind.\"}");
    assertEquals(201, second.status(), second::toString);
    assertEquals("2", second.string("number"));
    Document corrected = Jsoup.parse(export(second.string("id"), ReportFormat.HTML).text());
    assertTrue(corrected.text().contains("The verdict was too kind."), corrected::text);
    assertEquals("False", corrected.select(".verdict").text());

    for (ReportFormat format : ReportFormat.values()) {
      TestResponse again = export(first.string("id"), format);
      assertArrayEquals(frozen.get(format), again.body(), format.code());
      assertEquals(format.mediaType(), again.header("Content-Type"));
      assertTrue(
          again
              .header("Content-Disposition")
              .matches("attachment; filename=\"[a-z0-9-]+-v1\\.[a-z.]+\""),
          again.header("Content-Disposition"));
    }
    byte[] json = frozen.get(ReportFormat.JSON);
    assertEquals(
        first.string("sha256"),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
    ReportVerification whole = ReportVerification.of(SERVER.jdbi());
    assertTrue(whole.reports() >= 2 && whole.broken().isEmpty(), whole::toString);

    TestResponse list = SERVER.as(Role.READER).get("/api/v1/reports?dossier=" + dossier);
    assertEquals("2", text(member(list, "items").get(0), "number"), list::toString);
    assertEquals("2", list.string("total"));
    TestResponse one = EDITOR.get("/api/v1/reports/" + first.string("id"));
    assertEquals("half_true", text(verdict(one), "rating"), one::toString);

    TestResponse kept = EDITOR.delete("/api/v1/articles/" + article);
    assertEquals(409, kept.status(), kept::toString);
    assertThrows(
        UnableToExecuteStatementException.class,
        () ->
            SERVER.jdbi().useHandle(handle -> handle.execute("UPDATE report SET title = 'other'")));
  }

  @Test
  void whatPeopleTypeComesOutAsText() {
    String claim = DESK.claim(DESK.article(HOSTILE), "nearly 900 people had found work");
    String dossier = DESK.dossier(HOSTILE, 1, claim);
    TestResponse evidence =
        REVIEWER.post(
            "/api/v1/claims/" + claim + "/evidence",
            """
            {"url": "https://a.example/?q=%%3Cb%%3E", "title": %1$s, "publisher": %1$s, "excerpt": %1$s,
             "stance": "refutes", "referenceValue": {"value": 1, "unit": %1$s}}
            """
                .formatted(Json.write(HOSTILE)));
    assertEquals(201, evidence.status(), evidence::toString);
    assertEquals(HOSTILE, evidence.string("title"));
    DESK.review(REVIEWER, claim, "false", HOSTILE, HOSTILE + "\n\n[x](javascript:alert(1))");
    TestResponse report =
        EDITOR.post(
            "/api/v1/dossiers/" + dossier + "/reports",
            "{\"override\": " + Json.write(HOSTILE) + "}");
    assertEquals(201, report.status(), report::toString);
    Document html = Jsoup.parse(export(report.string("id"), ReportFormat.HTML).text());
    assertEquals(1, html.select("script").size());
    assertEquals("application/ld+json", html.select("script").attr("type"));
    assertEquals(0, html.select("img, iframe, object, form, [onerror], [onload]").size());
    assertEquals(0, html.select("a[href^=javascript]").size());
    assertEquals(HOSTILE, html.select("h1").text());
    assertEquals(HOSTILE, html.select(".conclusion").text());
    assertEquals(
        claim, text(member(EDITOR.get("/api/v1/claims?dossier=" + dossier), "items").get(0), "id"));
  }

  @Test
  void unknownFormatsAndReportsSaySo() {
    String claim = DESK.claim(DESK.article("Formats"), "4.2 million containers in 2023");
    decide(claim, "true", "Right.");
    String dossier = DESK.dossier("Formats", 1, claim);
    String id = EDITOR.post("/api/v1/dossiers/" + dossier + "/reports", "{}").string("id");
    TestResponse odt = EDITOR.get("/api/v1/reports/" + id + "/export?format=odt");
    assertEquals(422, odt.status());
    assertTrue(odt.string("detail").contains("claimreview"), odt::toString);
    assertEquals(400, EDITOR.get("/api/v1/reports/" + id + "/export").status());
    assertEquals(404, EDITOR.get("/api/v1/reports/" + UUID.randomUUID()).status());
    assertEquals(
        404, EDITOR.get("/api/v1/reports/" + UUID.randomUUID() + "/export?format=html").status());
    assertEquals(404, EDITOR.get("/api/v1/dossiers/" + UUID.randomUUID() + "/gate").status());
  }

  private static void decide(String claim, String rating, String conclusion) {
    DESK.evidence(claim, "https://one.example/" + rating, "One says so.", "supports");
    DESK.evidence(claim, "https://two.example/" + rating, "Two says so.", "refutes");
    TestResponse decided = DESK.review(REVIEWER, claim, rating, conclusion, "Because **both** do.");
    assertEquals(201, decided.status(), decided::toString);
  }

  private static JsonNode verdict(TestResponse report) {
    return member(report, "content").get("claims").get(0).get("verdict");
  }

  private static TestResponse gate(String dossier) {
    return EDITOR.get("/api/v1/dossiers/" + dossier + "/gate");
  }

  /** The rules that the gate finds broken, in the report's order. */
  private static List<String> rules(String dossier) {
    return StreamSupport.stream(member(gate(dossier), "findings").values().spliterator(), false)
        .map(finding -> text(finding, "rule"))
        .toList();
  }

  private static TestResponse export(String report, ReportFormat format) {
    TestResponse response =
        EDITOR.get("/api/v1/reports/" + report + "/export?format=" + format.code());
    assertEquals(200, response.status(), response::toString);
    if (format != ReportFormat.PDF && format != ReportFormat.DOCX) {
      assertArrayEquals(response.body(), response.text().getBytes(StandardCharsets.UTF_8));
    }
    return response;
  }
}
