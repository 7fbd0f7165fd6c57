package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.review.PartFinding;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Each export as a reader of its format that is not ours reads it. */
final class ExportTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** The W3C's schemas of annotations, where they lie beside the repository. */
  static final Path SCHEMAS =
      Path.of("../../../shared/eval/standards/web-annotation").toAbsolutePath().normalize();

  @Test
  void htmlTellsTheWholeStoryWithoutFetchingAnything() {
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, Reports.decided("false")));
    assertEquals("en", html.select("html").attr("lang"));
    assertEquals("Rain & \"drought\"", html.title());
    assertEquals("Rain & \"drought\"", html.select("h1").text());
    assertEquals(Reports.WORDS, html.select("mark").text());
    assertEquals(Reports.TEXT, html.select("blockquote").text());
    assertEquals("False", html.select(".verdict span").text());
    assertEquals(1, html.select(".verdict svg[aria-hidden=true] path[fill=#D55E00]").size());
    for (String told :
        List.of(
            "Eva Moor, warden of the lake",
            "also in 2 other outlets: Evening Post, Shore Herald",
            "“False” is given when: Refuted.",
            "=Rain day A day with <1 mm> or more.",
            "How much fell at night.",
            "Written by Ada",
            "Lake Post, 5 May 2024",
            "in April (1 April 2024 to 30 April 2024)",
            "Records say 15.",
            "15 days of rain",
            "Reference value: 15 days",
            "15 is 25 % above 12.",
            "Ada, 6 May 2024, 07:08 UTC",
            "A date was wrong.",
            "It could not wait.",
            "Version 2",
            "claimdesk 0.1.0, checkworthiness-1",
            "cd".repeat(32),
            "ef".repeat(32))) {
      assertTrue(html.text().contains(told), told);
    }
    assertEquals(
        0, html.select("link, img, iframe, script:not([type='application/ld+json'])").size());
    assertFalse(html.select("style").html().matches("(?s).*(@import|url\\().*"));
    List<Integer> levels =
        html.select("h1, h2, h3, h4").stream()
            .map(heading -> heading.normalName().charAt(1) - '0')
            .toList();
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "the outline skips no level: " + levels);
    }
    for (Element labelled : html.select("[aria-labelledby]")) {
      assertNotNull(html.getElementById(labelled.attr("aria-labelledby")));
    }
  }

  @Test
  void everySentenceLinksToItsWordsItsDecisionAndItsCopy() {
    FrozenReport report = Reports.inPublic();
    String decision = "https://facts.example/desk/claims/" + new UUID(4, 4) + "/versions/7";
    String copy = "https://facts.example/desk/api/v1/copies/" + new UUID(8, 8) + "/archive";
    String words = Objects.requireNonNull(report.content().claims().getFirst().link());
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, report));
    assertEquals(words, html.select("mark a").attr("href"));
    assertEquals(decision, html.select(".conclusion a").attr("href"));
    assertEquals(decision, html.select("h4 a:contains(Why)").attr("href"));
    assertEquals(copy, html.select(".evidence code a").attr("href"));
    String markdown = Reports.text(ReportFormat.MD, report);
    for (String link : List.of(words, decision, copy)) {
      assertTrue(markdown.contains("](<" + link + ">)"), markdown);
    }

    Document kept = Jsoup.parse(Reports.text(ReportFormat.HTML, Reports.decided("false")));
    assertEquals(1, kept.select("mark a").size(), "the article's address is its own");
    assertEquals(0, kept.select(".conclusion a, h4 a").size(), "the desk's is not known");
  }

  @Test
  void tellsPrimarySourcesAndWhatWasNotRequired() throws IOException {
    FrozenReport report = Reports.inPublic();
    String excused =
        "a primary source or two independent ones for every claim (looked at, not insisted on)";
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, report));
    assertEquals("Primary source", html.select(".evidence strong").text());
    assertEquals(
        excused, html.select("footer dt:contains(Not required for this report) + dd").text());
    String markdown = Reports.text(ReportFormat.MD, report);
    assertTrue(markdown.contains("Primary source."), markdown);
    assertTrue(markdown.contains("- Not required for this report: " + excused), markdown);
    CSVRecord row = rows(report).getFirst();
    assertEquals("https://gauge.example/rain", row.get("primarySources"));
    assertEquals(excused, row.get("notRequired"));
    assertEquals("", rows(Reports.decided("false")).getFirst().get("primarySources"));
  }

  @Test
  void markdownOfAReviewerCannotBreakTheOutlineOrTheText() {
    Element rationale =
        Jsoup.parse(Reports.text(ReportFormat.HTML, Reports.decided("false")))
            .select("h4:contains(Why) + div")
            .first();
    assertNotNull(rationale);
    assertEquals(0, rationale.select("h1, i").size());
    assertEquals("15", rationale.select("em").text());
    assertTrue(rationale.text().contains("<i>not</i> 12. <b>Never."), rationale::text);
  }

  @Test
  void claimReviewHasNumbersOnlyWhereTheScaleHas() throws IOException {
    JsonNode review =
        JACKSON.readTree(Reports.text(ReportFormat.CLAIMREVIEW, Reports.decided("false"))).get(0);
    assertEquals("https://schema.org", review.get("@context").asText());
    assertEquals("ClaimReview", review.get("@type").asText());
    assertEquals(Reports.WORDS, review.get("claimReviewed").asText());
    assertEquals("2024-05-06", review.get("datePublished").asText());
    JsonNode rating = review.get("reviewRating");
    assertEquals(1, rating.get("ratingValue").asInt());
    assertEquals(5, rating.get("bestRating").asInt());
    assertEquals(1, rating.get("worstRating").asInt());
    assertEquals("False", rating.get("alternateName").asText());
    assertEquals("Eva Moor", review.at("/itemReviewed/author/name").asText());
    assertEquals("warden of the lake", review.at("/itemReviewed/author/description").asText());
    assertEquals("Refuted.", rating.get("description").asText());
    assertTrue(review.at("/itemReviewed/firstAppearance/url").asText().contains(":~:text="));
    assertEquals(3, review.at("/itemReviewed/appearance").size());
    assertEquals("Shore Herald", review.at("/itemReviewed/appearance/2/publisher/name").asText());
    assertEquals("=Rain day", review.at("/mentions/name").asText());
    assertEquals("=I <b>counted</b> them.", review.at("/comment/text").asText());

    JsonNode unproven =
        JACKSON.readTree(Reports.text(ReportFormat.CLAIMREVIEW, Reports.decided("unproven")));
    assertFalse(unproven.get(0).get("reviewRating").has("ratingValue"));
    assertEquals("Unproven", unproven.at("/0/reviewRating/alternateName").asText());
  }

  @Test
  void theHtmlCarriesTheSameClaimReview() throws IOException {
    FrozenReport report = Reports.decided("false");
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, report));
    String block = html.select("script").get(0).data();
    assertFalse(block.contains("<"));
    assertEquals(
        JACKSON.readTree(Reports.text(ReportFormat.CLAIMREVIEW, report)), JACKSON.readTree(block));
  }

  @Test
  void csvIsATableThatNoSpreadsheetRuns() throws IOException {
    List<CSVRecord> rows = rows(Reports.decided("false"));
    assertEquals(1, rows.size());
    CSVRecord row = rows.getFirst();
    assertTrue(row.isConsistent());
    assertEquals("'" + Reports.WORDS, row.get("text"));
    assertEquals("False", row.get("rating"));
    assertEquals("1", row.get("value"));
    assertEquals("# Why\n\n*15*, <i>not</i> 12. \\<b>Never.", row.get("rationale"));
    assertEquals("https://a.example/rain = 15 day", row.get("refutes"));
    for (String cell : row) {
      assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), cell);
    }
  }

  private static List<CSVRecord> rows(FrozenReport report) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(Reports.text(ReportFormat.CSV, report)))) {
      return parser.getRecords();
    }
  }

  @Test
  void annotationsCountCodePoints() throws IOException {
    JsonNode collection =
        JACKSON.readTree(Reports.text(ReportFormat.ANNOTATIONS, Reports.decided("false")));
    assertEquals(1, collection.get("total").asInt());
    JsonNode target = collection.at("/first/items/0/target");
    JsonNode quote = target.at("/selector/0");
    JsonNode position = target.at("/selector/1");
    int[] text = Reports.TEXT.codePoints().toArray();
    int start = position.get("start").asInt();
    int end = position.get("end").asInt();
    assertEquals(Reports.WORDS, new String(text, start, end - start));
    assertEquals(quote.get("exact").asText(), new String(text, start, end - start));
    String prefix = quote.get("prefix").asText();
    String suffix = quote.get("suffix").asText();
    assertTrue(Reports.TEXT.contains(prefix + Reports.WORDS + suffix));
    assertEquals("2024-05-06T07:08:09Z", target.at("/state/sourceDate").asText());
  }

  @Test
  void annotationsMeetTheSchemasOfTheirModel() throws IOException {
    assumeTrue(Files.isDirectory(SCHEMAS), "skipped: no schemas at " + SCHEMAS);
    assertMeetModel(Reports.bytes(ReportFormat.ANNOTATIONS, Reports.decided("false")));
  }

  /** Has the W3C's own schemas look at each annotation of an export. */
  static void assertMeetModel(byte[] annotations) throws IOException {
    // The schemas name each other's files as if all lay in one folder.
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder -> builder.schemaMappers(mappers -> mappers.add(ExportTest::inFolder)));
    List<String> musts = new ArrayList<>();
    JACKSON
        .readTree(SCHEMAS.resolve("annotations/annotationMusts.test").toFile())
        .get("assertions")
        .forEach(each -> musts.add(each.asText()));
    assertFalse(musts.isEmpty());
    JsonNode items = JACKSON.readTree(annotations).at("/first/items");
    assertFalse(items.isEmpty());
    for (String must : musts) {
      JsonSchema schema = factory.getSchema(SCHEMAS.resolve(must).toUri());
      for (JsonNode annotation : items) {
        assertEquals(List.of(), List.copyOf(schema.validate(annotation)), must);
      }
    }
  }

  @Test
  void whatWasFoundPartByPartIsInEveryFormForReaders() throws IOException {
    FrozenReport report =
        Reports.decided(
            "false",
            List.of(
                new PartFinding(0, "=Rain fell <b>", "true", "By one gauge."),
                new PartFinding(1, "on 12 days", null, null)));
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, report));
    Element table = html.select("article table").first();
    assertNotNull(table);
    assertEquals("Part by part", table.select("caption").text());
    assertEquals(
        List.of("=Rain fell <b> True By one gauge.", "on 12 days Not checked"),
        table.select("tbody tr").eachText());
    assertEquals(1, table.select("svg").size());
    String markdown = Reports.text(ReportFormat.MD, report);
    assertTrue(markdown.contains("- Part “=Rain fell \\<b\\>”: True. By one gauge.\n"), markdown);
    String csv = Reports.text(ReportFormat.CSV, report);
    assertTrue(
        csv.contains(
            ",findings,replies,role,alsoIn,outlets,definition,terms,limits,writtenBy,"
                + "primarySources,notRequired,decision\r\n"),
        csv);
    assertTrue(csv.contains("“on 12 days”: Not checked"), csv);
  }

  @Test
  void theClaimantsReplyIsInEveryFormForReaders() throws IOException {
    FrozenReport report = Reports.decided("false");
    String told = "Eva Moor, asked by e-mail on 3 May 2024 by Ada: replied on 4 May 2024";
    Element heading =
        Jsoup.parse(Reports.text(ReportFormat.HTML, report))
            .select("h4:contains(Asked for comment)")
            .first();
    assertNotNull(heading);
    Element list = heading.nextElementSibling();
    assertNotNull(list);
    assertEquals("=I <b>counted</b> them.", list.select("q").text());
    assertTrue(list.text().endsWith(told), list::text);
    String markdown = Reports.text(ReportFormat.MD, report);
    assertTrue(
        markdown.contains(
            "- Asked for comment: " + told + ": “\\=I \\<b\\>counted\\</b\\> them.”\n"),
        markdown);
    String csv = Reports.text(ReportFormat.CSV, report);
    assertTrue(csv.contains(told + ": “=I <b>counted</b> them.”"), csv);
  }

  @Test
  void aReportFromBeforeThereWereFindingsStaysTheSame() throws IOException {
    FrozenReport report = Reports.decided("false");
    io.micronaut.serde.ObjectMapper mapper =
        io.micronaut.serde.ObjectMapper.create(
            Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"));
    String today = mapper.writeValueAsString(report.content());
    String before = today.replace("\"findings\":[],", "");
    assertEquals(2, (today.length() - before.length()) / "\"findings\":[],".length());
    ReportContent read = mapper.readValue(before, ReportContent.class);
    assertNotNull(read);
    FrozenReport old = new FrozenReport(read, before, report.sha256());
    for (ReportFormat format : ReportFormat.values()) {
      if (format != ReportFormat.JSON) {
        assertArrayEquals(Reports.bytes(format, report), Reports.bytes(format, old), format.code());
      }
    }
  }

  @Test
  void markdownHoldsNoHtml() {
    Node document =
        Parser.builder().build().parse(Reports.text(ReportFormat.MD, Reports.decided("false")));
    List<String> html = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
          }

          @Override
          public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
          }
        });
    assertEquals(List.of(), html);
  }

  @Test
  void aReportWithoutAVerdictIsWrittenInEveryForm() {
    FrozenReport report =
        new FrozenReport(
            Reports.of(Reports.claim("disputed", null, List.of(), null)), "{}", "ef".repeat(32));
    Stream.of(ReportFormat.values())
        .forEach(format -> assertTrue(Reports.bytes(format, report).length > 0, format.code()));
    assertTrue(Reports.text(ReportFormat.HTML, report).contains("Disputed: the reviews differ"));
    assertEquals("[]", Reports.text(ReportFormat.CLAIMREVIEW, report));
  }

  private static AbsoluteIri inFolder(AbsoluteIri iri) {
    String file = iri.toString().substring(iri.toString().lastIndexOf('/') + 1);
    Path definitions = SCHEMAS.resolve("definitions").resolve(file);
    return Files.exists(definitions) ? AbsoluteIri.of(definitions.toUri().toString()) : iri;
  }
}
