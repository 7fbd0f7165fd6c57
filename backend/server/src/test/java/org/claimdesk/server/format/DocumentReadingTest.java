package org.claimdesk.server.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.format.parser.TextLine;
import org.claimdesk.server.format.parser.TextPage;
import org.claimdesk.server.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files; {@code documents/README.md} says how each was made. */
class DocumentReadingTest {
  private static final DocumentReading READING = new DocumentReading();

  @AfterAll
  static void close() {
    READING.close();
  }

  @Test
  void readsTheColumnsOfAPdfOneAfterTheOther() throws IOException {
    ReadText read = read("columns.pdf");
    List<String> paragraphs = List.of(read.text().split("\n\n"));
    assertEquals("The harbour report", read.metadata().title());
    assertEquals("Harbour moves more grain than in any year since 1998", paragraphs.get(0));
    assertEquals("By Ingrid Solheim, Varnhamn, 14 March 2023", paragraphs.get(1));
    assertTrue(paragraphs.get(2).startsWith("The port of Varnhamn handled 4.2 million tonnes"));
    assertTrue(paragraphs.get(2).endsWith("the largest amount since 1998."));
    assertTrue(paragraphs.contains("What the figures leave out"));
    // Words parted at the end of a line are whole, and what the browser prints on each edge is
    // gone.
    assertTrue(read.text().contains("the harbour authority said on Monday"));
    assertTrue(read.text().contains("Environmental groups see the expansion differently."));
    assertFalse(read.text().contains("columns.html"));
    assertFalse(read.text().contains("1/2"));
  }

  @Test
  void knowsWhereOnThePageEachLineStands() throws IOException {
    ReadText read = read("columns.pdf");
    assertEquals(2, read.pages().size());
    TextPage page = read.pages().getLast();
    assertEquals(2, page.number());
    TextLine last = page.lines().getLast();
    assertTrue(last.left() > page.width() / 2, "the last line is in the right column");
    assertEquals(read.text().length(), last.end());
    int end = 0;
    for (TextLine line : read.pages().stream().flatMap(one -> one.lines().stream()).toList()) {
      assertTrue(line.start() >= end && line.end() > line.start() && line.right() > line.left());
      end = line.end();
    }
  }

  @Test
  void readsTheParagraphsAndTablesOfADocx() throws IOException {
    ReadText read = read("ferry.docx");
    assertEquals(
        """
        Ferry line carried two million passengers

        The ferry between Varnhamn and Eskil carried 2.1 million passengers last year, 9 percent more than in 2021, the \
        county said on Tuesday.

        Fares rose by seven percent in January, according to the operator.

        Year\tPassengers

        2022\t2,100,000

        The oldest ship was built in 1974 and will be scrapped, the county said.""",
        read.text());
    assertEquals("Ferry line carried two million passengers", read.metadata().title());
    assertEquals(List.of("Ingrid Solheim"), read.metadata().authors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bridge-libreoffice.docx", "bridge-libreoffice.pdf", "bridge-chromium.pdf"})
  void readsWhatLibreOfficeAndChromiumWrite(String name) throws IOException {
    ReadText read = read(name);
    List<String> paragraphs = List.of(read.text().split("\n\n"));
    assertEquals("Bridge at Eskil carries twice the traffic it was built for", paragraphs.get(0));
    assertEquals("By Marta Lindqvist, Eskil, 9 May 2024", paragraphs.get(1));
    assertEquals(
        "The bridge over the strait at Eskil carried 31,400 vehicles a day last year, the road authority said on Thursday. It was built in 1967 for 15,000.",
        paragraphs.get(2));
    assertTrue(
        paragraphs.get(3).startsWith("“Nobody foresaw this,” said the authority’s engineer"));
    assertTrue(paragraphs.get(3).endsWith("a third more than was estimated in 2021."));
    assertTrue(paragraphs.contains("What comes next"), read::text);
    assertTrue(read.text().endsWith("could open in 2033 at the earliest."), read::text);
    assertTrue(
        read.text().matches("(?s).*1970\\s+9,800\\s+2000\\s+22,100\\s+2023\\s+31,400.*"),
        read::text);
  }

  @Test
  void readsAMailWithItsSubjectSenderAndDay() throws IOException {
    ReadText read = read("statement.eml");
    assertEquals(
        "The ferry ran aground twice last year, the county said. Repairs cost €3.4 million.",
        read.text().strip());
    assertEquals("Statement on the ferry’s accidents", read.metadata().title());
    assertEquals(List.of("Ingrid Solheim"), read.metadata().authors());
    assertEquals(LocalDate.of(2023, 3, 14), read.metadata().published());
  }

  @Test
  void readsThePageOfAWebArchiveAndItsAddress() throws IOException {
    ReadText read = read("harbour.mhtml");
    assertEquals(MediaType.HTML, read.type());
    assertEquals("http://news.example/harbour-report", read.url());
    assertTrue(read.text().contains("“We did not expect a year like this,” said"));
  }

  @Test
  void readsMarkdownWithoutItsSigns() {
    byte[] bytes =
        "# Grain\n\nThe port moved **4.2 million** tonnes.\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "Grain\n\nThe port moved 4.2 million tonnes.",
        READING.read(bytes, DocumentFormat.MARKDOWN, null, "file").text().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "**a "})
  void refusesMarkdownOfPartsWithinPartsWithoutEnd(String opening) {
    String text = opening.repeat(50_000) + "b" + "**".repeat(50_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Problem problem =
        assertThrows(
            Problem.class, () -> READING.read(bytes, DocumentFormat.MARKDOWN, null, "file"));
    assertEquals(422, problem.status().getCode());
    assertTrue(
        problem.detail().contains("parts within parts") || problem.detail().contains("takes more"),
        problem::detail);
  }

  @Test
  void drawsAPage() throws IOException {
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(READING.pagePicture(bytes("columns.pdf"), 2)));
    assertEquals(1_200, picture.getWidth());
    assertThrows(Problem.class, () -> READING.pagePicture(bytes("columns.pdf"), 3));
  }

  @Test
  void saysWhatIsWrongWithABrokenFile() throws IOException {
    byte[] broken = "%PDF-1.7\nnothing that a PDF document holds".getBytes(StandardCharsets.UTF_8);
    Problem problem =
        assertThrows(Problem.class, () -> READING.read(broken, DocumentFormat.PDF, null, "file"));
    assertEquals(422, problem.status().getCode());
    assertTrue(problem.detail().startsWith("The file is broken"), problem::detail);
    // The process that met it goes on to the next document.
    assertFalse(read("columns.pdf").text().isEmpty());
  }

  @Test
  void stopsAProcessThatTakesTooLong() throws IOException {
    byte[] bytes = bytes("columns.pdf");
    try (ParserProcesses hasty = new ParserProcesses(Duration.ofMillis(1))) {
      Problem problem = assertThrows(Problem.class, () -> hasty.ask("PDF", 0, bytes, "file"));
      assertEquals(422, problem.status().getCode());
    }
  }

  @Test
  void refusesADocumentThatUnpacksWithoutEnd() throws IOException {
    Problem problem =
        assertThrows(
            Problem.class, () -> READING.read(Bombs.docx(), DocumentFormat.DOCX, null, "file"));
    assertEquals(422, problem.status().getCode());
    assertFalse(read("ferry.docx").text().isEmpty());
  }

  private static ReadText read(String name) throws IOException {
    byte[] bytes = bytes(name);
    return READING.read(bytes, DocumentFormat.of(bytes, name, null), null, "file");
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = DocumentReadingTest.class.getResourceAsStream("/documents/" + name)) {
      if (stream == null) {
        throw new IOException("no " + name);
      }
      return stream.readAllBytes();
    }
  }
}
