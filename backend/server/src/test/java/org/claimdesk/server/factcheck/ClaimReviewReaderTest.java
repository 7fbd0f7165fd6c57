package org.claimdesk.server.factcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.export.Progress;
import org.claimdesk.server.report.export.ReportFormat;
import org.claimdesk.server.report.export.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClaimReviews in the forms that publishers give them. */
final class ClaimReviewReaderTest {

  private static final String REVIEW =
      """
      {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/lake",
       "claimReviewed": "The lake is dry.", "datePublished": "2023-04-05T10:00:00Z",
       "author": {"@type": "Organization", "name": "Lake Checks"},
       "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Eva Moor"}},
       "reviewRating": {"@type": "Rating", "alternateName": "Mostly wrong", "ratingValue": "2",
                        "worstRating": 1, "bestRating": 5}}
      """;

  @TempDir private Path folder;

  private final List<String> names = new ArrayList<>();
  private final List<NewFactCheck> found = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private void read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    new FactCheckFiles(
            new FactCheckFiles.Found() {
              @Override
              public void add(String entry, NewFactCheck factCheck) {
                names.add(entry);
                found.add(factCheck);
              }

              @Override
              public void refuse(String entry, Problem problem) {
                refused.add(entry + ": " + problem.detail());
              }
            })
        .read(file, name, null);
  }

  private void read(String name, String content) throws IOException {
    read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneAlone() throws IOException {
    read("lake.json", REVIEW);
    assertEquals(
        List.of(
            new NewFactCheck(
                "https://checks.example/lake",
                "The lake is dry.",
                "Eva Moor",
                "Lake Checks",
                "Mostly wrong",
                new BigDecimal(2),
                BigDecimal.ONE,
                new BigDecimal(5),
                null,
                null,
                LocalDate.of(2023, 4, 5))),
        found);
  }

  @Test
  void arraysGraphsListsAndFeeds() throws IOException {
    read("array.json", "[" + REVIEW + "," + REVIEW + "]");
    read(
        "list.json",
        "{\"@type\": \"ItemList\", \"itemListElement\": [{\"item\": " + REVIEW + "}]}");
    read(
        "feed.json",
        "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": ["
            + REVIEW
            + "]}, {\"item\": []}]}");
    assertEquals(
        List.of("array.json, entry 1", "array.json, entry 2", "list.json", "feed.json"), names);
    assertEquals(List.of(), refused);
  }

  /** As Google's Fact Check Tools write it. */
  @Test
  void aFeedOfPagesWithSeveralReviews() throws IOException {
    read(
        "feed.json",
        """
        {"@context": "http://schema.org", "@type": "DataFeed", "dataFeedElement": [
         {"@type": "DataFeedItem", "url": "https://checks.example/1", "item": [
           {"@type": "ClaimReview", "url": "https://checks.example/1", "claimReviewed": "The quay is new.",
            "sdPublisher": {"@type": "Organization", "name": "Feeds"}, "author": {"name": "Harbour Checks"},
            "reviewRating": {"ratingValue": "", "bestRating": "", "alternateName": "False"},
            "itemReviewed": {"@type": "CreativeWork", "author": [{"name": "Eva Moor"}, {"name": "Ola Berg"}]}},
           {"@type": "ClaimReview", "claimReviewed": "The quay is old.", "reviewRating": {"alternateName": "True"}}]},
         {"@type": "DataFeedItem", "item": null}]}
        """);
    assertEquals(1, found.size());
    assertEquals("Eva Moor, Ola Berg", found.getFirst().claimant());
    assertEquals("Harbour Checks", found.getFirst().publisher());
    assertEquals(null, found.getFirst().value());
    assertEquals(
        List.of(
            "feed.json, entry 2: url is missing; give it the address of the page that the review stands on."),
        refused);
  }

  @Test
  void nodesBesideEachOtherAndNamesWithPrefixes() throws IOException {
    read(
        "graph.json",
        """
        {"@graph": [
          {"@id": "#desk", "@type": "Organization", "name": "Lake Checks"},
          {"@type": ["Article", "http://schema.org/ClaimReview"], "schema:url": "https://checks.example/g",
           "schema:claimReviewed": "Rain fell.", "author": {"@id": "#desk"},
           "reviewRating": {"ratingValue": "False"}}]}
        """);
    assertEquals("Lake Checks", found.getFirst().publisher());
    assertEquals("False", found.getFirst().rating());
    assertNull(found.getFirst().value());
  }

  @Test
  void blocksOfAPage() throws IOException {
    String block = "<script type=\"application/ld+json\">";
    read(
        "page.html",
        "<!doctype html><title>x</title>"
            + block
            + "{\"@type\": \"Organization\", \"name\": \"x\"}</script>"
            + block
            + REVIEW
            + "</script>");
    assertEquals(List.of("page.html, block 2"), names);
    read("empty.html", "<p>Nothing.</p>");
    assertTrue(refused.getFirst().contains("no ClaimReview"), refused::toString);
  }

  @Test
  void linesAndArchives() throws IOException {
    String line = REVIEW.replace('\n', ' ');
    read("two.jsonl", line + "\n\n" + line + "\n{\n");
    assertEquals(List.of("two.jsonl, line 1", "two.jsonl, line 3"), names);
    assertTrue(
        refused.getFirst().startsWith("two.jsonl, line 4: It is no JSON"), refused::toString);
    Path zip = folder.resolve("zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      archive.putNextEntry(new ZipEntry("a/lake.json"));
      archive.write(REVIEW.getBytes(StandardCharsets.UTF_8));
      archive.closeEntry();
      archive.putNextEntry(new ZipEntry("inner.zip"));
      archive.closeEntry();
    }
    read("checks.zip", Files.readAllBytes(zip));
    assertEquals("a/lake.json", names.getLast());
    assertTrue(refused.getLast().startsWith("inner.zip: It cannot be unpacked"), refused::toString);
  }

  @Test
  void whatIsMissingIsNamedWithItsEntryAndTheRemedy() throws IOException {
    read(
        "bad.json",
        "["
            + REVIEW.replace("claimReviewed", "claimed")
            + ","
            + REVIEW.replace("https://checks.example/lake", "checks")
            + ","
            + REVIEW.replace("\"2\"", "7")
            + ","
            + REVIEW.replace("2023-04-05T10:00:00Z", "April")
            + ","
            + REVIEW.replace("reviewRating", "rating")
            + "]");
    assertEquals(
        List.of(
            "bad.json, entry 1: claimReviewed is missing; send it.",
            "bad.json, entry 2: url is \"checks\"; give a web address that begins with http:// or"
                + " https:// and has no spaces.",
            "bad.json, entry 3: reviewRating.ratingValue is 7; it must lie between worstRating 1 and"
                + " bestRating 5. Correct one of them.",
            "bad.json, entry 4: datePublished is \"April\"; write the day as 2024-02-05.",
            "bad.json, entry 5: reviewRating is missing; give it a Rating with alternateName."),
        refused);
  }

  @Test
  void theDesksOwnExportComesBack() throws IOException {
    java.io.ByteArrayOutputStream export = new java.io.ByteArrayOutputStream();
    ReportFormat.CLAIMREVIEW.write(Reports.decided("false"), export, Progress.UNTOLD);
    read("report.claimreview.json", export.toByteArray());
    assertEquals(List.of(), refused);
    assertEquals(Reports.WORDS, found.getFirst().claim());
    assertEquals("False", found.getFirst().rating());
    assertEquals("Eva Moor", found.getFirst().claimant());
  }
}
