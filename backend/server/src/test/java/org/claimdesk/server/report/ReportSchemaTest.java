package org.claimdesk.server.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.export.Reports;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The JSON export meets the JSON Schema that it names, in every shape of a report. */
final class ReportSchemaTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Path FILE = Path.of("../../docs/report.schema.json");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aPublishedReportMeetsTheSchemaThatItNames() throws IOException {
    String article = DESK.article("Schema");
    String jobs = DESK.claim(article, "nearly 900 people had found work");
    String figure = DESK.claim(article, "4.2 million containers in 2023");
    String open = DESK.claim(article, "The council meets again in spring");
    DESK.evidence(jobs, "https://one.example/jobs", "897 people", "supports");
    post(
        figure + "/evidence",
        """
        {"url": "https://stats.example/port", "title": "Port", "publisher": "Statistics", "published": "2024-02-01",
         "excerpt": "4,213,008", "stance": "supports", "referenceValue": {"written": "4,213,008", "figure": 0}}
        """);
    post(
        jobs + "/replies",
        """
        {"claimant": "Ilse Brandt", "channel": "phone", "asked": "2024-02-06", "outcome": "declined",
         "answered": "2024-02-07"}
        """);
    TestResponse reviewed =
        REVIEWER.post(
            "/api/v1/claims/" + jobs + "/reviews",
            """
            {"rating": "true", "conclusion": "Right.", "rationale": "So.",
             "notes": {"terms": [{"term": "terminal", "meaning": "a quay"}], "limits": "Who left."}}
            """,
            TestDesk.version(REVIEWER, jobs));
    assertEquals(201, reviewed.status(), reviewed::toString);
    DESK.review(REVIEWER, figure, "unproven", "Nobody knows.", "");
    String dossier = DESK.dossier("Schema", 1, jobs, figure, open);
    TestResponse preview = EDITOR.get("/api/v1/dossiers/" + dossier + "/preview");
    assertEquals(List.of(), faults(preview.text()), preview::toString);
    String reports = "/api/v1/dossiers/" + dossier + "/reports";
    TestResponse first = EDITOR.post(reports, "{\"override\": \"To be seen.\"}");
    assertEquals(201, first.status(), first::toString);
    TestResponse second =
        EDITOR.post(reports, "{\"override\": \"Again.\", \"correction\": \"A word.\"}");
    for (TestResponse report : List.of(first, second)) {
      String json =
          EDITOR.get("/api/v1/reports/" + report.string("id") + "/export?format=json").text();
      assertEquals(List.of(), faults(json), json);
      TestResponse schema = SERVER.anonymous().get(JACKSON.readTree(json).get("$schema").asText());
      assertEquals(200, schema.status());
      assertEquals("application/schema+json", schema.header("Content-Type"));
      assertArrayEquals(Files.readAllBytes(FILE), schema.body());
    }
  }

  @Test
  void everyShapeOfAClaimMeetsIt() throws IOException {
    List<ReportContent> shapes = new ArrayList<>();
    shapes.add(Reports.decided("false").content());
    shapes.add(Reports.of(Reports.claim("disputed", null, List.of(), null)));
    shapes.add(Reports.of(Reports.claim("open", null, Reports.evidence("a.example"), "she")));
    for (ReportContent shape : shapes) {
      assertEquals(List.of(), faults(Json.write(shape)));
    }
  }

  @Test
  void aForgottenOrMissingMemberFails() throws IOException {
    ObjectNode report =
        (ObjectNode) JACKSON.readTree(Json.write(Reports.decided("true").content()));
    ObjectNode claim = (ObjectNode) report.get("claims").get(0);
    claim.put("mood", "good");
    assertFalse(faults(report.toString()).isEmpty(), "a member that the schema does not know");
    claim.remove("mood");
    assertEquals(List.of(), faults(report.toString()));
    claim.remove("replies");
    assertFalse(faults(report.toString()).isEmpty(), "a member that is not there");
  }

  private static void post(String path, String body) {
    TestResponse response = REVIEWER.post("/api/v1/claims/" + path, body);
    assertEquals(201, response.status(), response::toString);
  }

  private static List<String> faults(String json) throws IOException {
    JsonNode file = JACKSON.readTree(FILE.toFile());
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file);
    return schema.validate(JACKSON.readTree(json)).stream().map(Object::toString).toList();
  }
}
