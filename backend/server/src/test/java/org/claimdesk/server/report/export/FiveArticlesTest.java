package org.claimdesk.server.report.export;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The whole way over real articles: what five of them say is checked, published, corrected and
 * published again, and every export is read by somebody else's reader.
 */
final class FiveArticlesTest {

  private static final Path ARTICLES =
      Path.of("../../../shared/eval/articles/docs").toAbsolutePath().normalize();
  private static final int CLAIMS_OF_EACH = 2;
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final List<String> RATINGS =
      List.of("true", "mostly_true", "half_true", "mostly_false", "false", "unproven");

  private static TestServer server;
  private static TestDesk desk;
  private static final List<String> words = new ArrayList<>();
  private static TestResponse first;
  private static TestResponse second;

  @BeforeAll
  static void publishCorrectAndPublishAgain() throws IOException {
    assumeTrue(Files.isDirectory(ARTICLES), "skipped: no articles at " + ARTICLES);
    server = TestServer.start(Map.of("claimdesk.public.url", "https://facts.example.org"));
    desk = new TestDesk(server);
    List<String> claims = claims();
    for (int i = 0; i < claims.size(); i++) {
      check(claims.get(i), RATINGS.get(i % RATINGS.size()));
    }
    String dossier =
        desk.dossier("What was said of Russia and the West", 1, claims.toArray(String[]::new));
    TestClient editor = server.as(Role.EDITOR);
    TestResponse gate = editor.get("/api/v1/dossiers/" + dossier + "/gate");
    assertEquals("true", gate.string("open"), gate::toString);
    String reports = "/api/v1/dossiers/" + dossier + "/reports";
    first = editor.post(reports, "{}");
    assertEquals(201, first.status(), first::toString);
    TestResponse again =
        desk.review(
            server.as(Role.REVIEWER),
            claims.getFirst(),
            "half_true",
            "The office revised its figure after we published.",
            "The office **revised** the figure; we rate what it says now.");
    assertTrue(again.status() < 300, again::toString);
    second = editor.post(reports, "{\"correction\": \"Claim 1: the office revised its figure.\"}");
    assertEquals(201, second.status(), second::toString);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static List<String> claims() throws IOException {
    List<String> claims = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(ARTICLES)) {
      files = all.filter(file -> file.getFileName().toString().startsWith("00")).sorted().toList();
    }
    assertEquals(5, files.size());
    TestClient reviewer = server.as(Role.REVIEWER);
    for (Path file : files) {
      TestResponse article =
          Upload.of(file.getFileName().toString(), "text/plain", Files.readAllBytes(file))
              .send(reviewer);
      assertEquals(201, article.status(), article::toString);
      TestResponse found =
          reviewer.get(
              "/api/v1/claims?sort=worth&limit=%d&article=%s"
                  .formatted(CLAIMS_OF_EACH, article.string("id")));
      for (io.micronaut.json.tree.JsonNode claim : member(found, "items").values()) {
        claims.add(text(claim, "id"));
        words.add(text(claim, "text"));
      }
    }
    assertEquals(5 * CLAIMS_OF_EACH, claims.size());
    return claims;
  }

  private static void check(String claim, String rating) {
    boolean holds = RATINGS.indexOf(rating) < 2;
    for (String source : List.of("https://statistics.example/tables", "https://archive.example/")) {
      TestResponse added =
          desk.evidence(
              claim,
              source + claim,
              "As the table says for the whole period.",
              holds ? "supports" : "refutes");
      assertEquals(201, added.status(), added::toString);
    }
    TestResponse reviewed =
        desk.review(
            server.as(Role.REVIEWER),
            claim,
            rating,
            "The official tables give the figures for the period.",
            "Both sources were read in full; 统计 and Росстат agree.");
    assertTrue(reviewed.status() < 300, reviewed::toString);
  }

  private static byte[] export(TestResponse report, ReportFormat format) {
    String path =
        "/api/v1/reports/%s/export?format=%s".formatted(report.string("id"), format.code());
    TestResponse answer = server.as(Role.READER).get(path);
    assertEquals(200, answer.status(), answer::toString);
    return answer.body();
  }

  private static String told(ReportFormat format) {
    return new String(export(second, format), StandardCharsets.UTF_8);
  }

  @Test
  void bothVersionsStayAndTheirHashesHold() throws Exception {
    for (TestResponse version : List.of(first, second)) {
      assertEquals(
          version.string("sha256"),
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256").digest(export(version, ReportFormat.JSON))));
    }
    String public1 = server.anonymous().get("/public/reports/" + first.string("id")).text();
    assertTrue(public1.contains("Version 2 corrects it"), public1);
  }

  @Test
  void eachExportIsTheSameWhenItIsRepeated() {
    for (ReportFormat format : ReportFormat.values()) {
      assertArrayEquals(export(second, format), export(second, format), format.code());
    }
  }

  @Test
  void pagesMeetTheStandardsForArchivesAndScreenReaders() throws Exception {
    byte[] pdf = export(second, ReportFormat.PDF);
    PdfExportTest.assertMeets(PDFAFlavour.PDFA_3_A, pdf);
    PdfExportTest.assertMeets(PDFAFlavour.PDFUA_1, pdf);
  }

  @Test
  void wordProcessorsOpenIt(@TempDir Path folder) throws Exception {
    assumeTrue(DocxExportTest.isInstalled("soffice"), "LibreOffice is not installed");
    Document page = DocxExportTest.opened(folder, export(second, ReportFormat.DOCX));
    assertTells(page.text());
  }

  @Test
  void readersOfTextFindEveryClaim() {
    assertTells(Jsoup.parse(told(ReportFormat.HTML)).text());
    String html =
        HtmlRenderer.builder()
            .build()
            .render(Parser.builder().build().parse(told(ReportFormat.MD)));
    assertTells(Jsoup.parse(html).text());
  }

  private static void assertTells(String told) {
    String spaced = told.replaceAll("[\\s\\u00a0]+", " ");
    for (String claim : words) {
      assertTrue(spaced.contains(claim.replaceAll("[\\s\\u00a0]+", " ")), claim + " in " + spaced);
    }
    assertTrue(spaced.contains("Claim 1: the office revised its figure."), spaced);
  }

  @Test
  void programsReadIt() throws IOException {
    try (CSVParser table =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(told(ReportFormat.CSV)))) {
      List<CSVRecord> rows = table.getRecords();
      assertEquals(words.size(), rows.size());
      assertTrue(rows.stream().allMatch(CSVRecord::isConsistent));
    }
    Map<String, Integer> reviews = new HashMap<>();
    for (JsonNode review : JACKSON.readTree(export(second, ReportFormat.CLAIMREVIEW))) {
      reviews.merge(review.get("@type").asText(), 1, Integer::sum);
      assertTrue(review.get("url").asText().startsWith("https://facts.example.org/public/"));
      assertTrue(words.contains(review.get("claimReviewed").asText()), review::toString);
      assertEquals(
          review.at("/reviewRating/alternateName").asText().equals("Unproven"),
          review.at("/reviewRating/ratingValue").isMissingNode());
    }
    assertEquals(Map.of("ClaimReview", words.size()), reviews);
    ExportTest.assertMeetModel(export(second, ReportFormat.ANNOTATIONS));
  }
}
