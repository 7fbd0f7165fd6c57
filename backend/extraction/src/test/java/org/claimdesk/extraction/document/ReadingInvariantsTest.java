package org.claimdesk.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.sentence.SentenceSplitter;
import org.claimdesk.extraction.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every input, checked on generated ones, and that long ones take linear time. */
class ReadingInvariantsTest {

  private static final String[] PIECES = {
    "The harbour closed at noon. ",
    "Mr. ",
    "U.S. ",
    "said",
    "\n",
    "\n\n",
    "\r\n",
    "\"",
    "“",
    "”",
    "'",
    ".",
    "...",
    "?!",
    " ",
    "\u00a0",
    "\u200b",
    "\uFEFF",
    "(",
    ")",
    "[3]",
    "3.14",
    "$5 ",
    "By ",
    "By Ann Lee | Daily Star",
    "Title: ",
    "Published Time: 2021-12-09",
    "Text: ",
    "Comments",
    "Sources",
    "Related",
    "About the author",
    "TARNBY (Nordlys) - ",
    "Home | News",
    "© 2022 Star. ",
    "Photo by ",
    "2021-12-09",
    "港は閉鎖された。",
    "Порт закрыт",
    "\uD83D\uDE00",
    "\uD83D",
    "\u2028",
    "• ",
    "1. ",
    "needYet ",
    "the ",
    "of ",
    "a long enough run of words to count as prose here. ",
    "<p>",
    "</p>",
    "<div class=\"related\">",
    "</div>",
    "<br>",
    "<h1>",
    "</h1>",
    "&amp;",
    "\t",
    "\0"
  };

  @ParameterizedTest
  @EnumSource(MediaType.class)
  void passagesAndSentencesCoverTheText(MediaType type) {
    Random random = new Random(20211209);
    for (int round = 0; round < 700; round++) {
      StringBuilder input = new StringBuilder();
      int pieces = random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        input.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(input.toString(), type);
    }
  }

  private static void check(String input, MediaType type) {
    Document document = DocumentReader.read(input, type);
    String text = document.text();
    if (type == MediaType.PLAIN_TEXT) {
      assertEquals(input, text);
    }
    assertEquals(document, DocumentReader.read(input, type), "the same input, the same document");
    assertCovers(text, document.passages(), 0, text.length());
    List<Sentence> sentences = SentenceSplitter.split(document);
    for (Passage passage : document.passages()) {
      List<Sentence> inside = sentences.stream().filter(passage::overlaps).toList();
      switch (passage.kind()) {
        case TITLE, HEADING, CAPTION, BODY ->
            assertCovers(text, inside, passage.start(), passage.end());
        default -> assertEquals(List.of(), inside, () -> "a sentence in " + passage);
      }
    }
  }

  /** In order, apart, not empty, within the bounds, and nothing but white space left over. */
  private static void assertCovers(String text, List<? extends Span> spans, int from, int to) {
    int at = from;
    for (Span span : spans) {
      assertTrue(span.start() >= at && span.end() > span.start(), () -> span + " in " + text);
      assertBlank(text, at, span.start());
      at = span.end();
    }
    assertTrue(at <= to, () -> "beyond the end of " + text);
    assertBlank(text, at, to);
  }

  private static void assertBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      assertTrue(Characters.isSpace(text.charAt(i)), "left out at " + i + " of " + text);
    }
  }

  static Stream<Function<Integer, String>> longTexts() {
    return Stream.of(
        n -> "a".repeat(n),
        n -> "word ".repeat(n / 5),
        n -> "Mr. ".repeat(n / 4),
        n -> "A.".repeat(n / 2),
        n -> "\"".repeat(n),
        n -> ".".repeat(n),
        n -> "[1".repeat(n / 2),
        n -> "A b\n".repeat(n / 4),
        n -> "The harbour closed at noon today and nobody knows why. ".repeat(n / 55),
        n -> "The harbour closed at noon today and nobody at all knows why.\n".repeat(n / 62),
        n -> "Aa ".repeat(n / 3) + "(",
        n -> "By " + "Ann Lee, ".repeat(n / 9),
        n -> " ".repeat(n),
        n -> "\n".repeat(n),
        n -> "| ".repeat(n / 2),
        n -> "Title: ".repeat(n / 7));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void aLongTextTakesLinearTime(Function<Integer, String> text) {
    // Time that grew with the square of the length would be hours, not seconds.
    Document document =
        assertTimeout(
            Duration.ofSeconds(30),
            () -> DocumentReader.read(text.apply(2_000_000), MediaType.PLAIN_TEXT));
    assertTimeout(Duration.ofSeconds(30), () -> SentenceSplitter.split(document));
  }

  static Stream<Function<Integer, String>> longPages() {
    return Stream.of(
        n -> "<p>The harbour closed at noon today and nobody knows why.</p>".repeat(n / 62),
        n -> "<div>".repeat(n / 5) + "The harbour closed at noon today and nobody knows why.",
        n -> "<div class=related>".repeat(n / 19),
        n -> "<span>".repeat(n / 6) + "x",
        n -> "word<br>".repeat(n / 8),
        n -> "<ul><li>".repeat(n / 8) + "x",
        n -> "<blockquote>".repeat(n / 12) + "x",
        n -> "<a href=x>".repeat(n / 10) + "x",
        n -> "<table><tr><td>".repeat(n / 15) + "x",
        n -> "<script type=application/ld+json>" + "[".repeat(n),
        n -> "<script type=application/ld+json>" + "{\"a\":".repeat(n / 5),
        n -> "<div class=\"" + "a-".repeat(n / 2) + "\">x</div>",
        n -> "<time>2021</time>".repeat(n / 17));
  }

  @ParameterizedTest
  @MethodSource("longPages")
  void aLongPageTakesLinearTime(Function<Integer, String> page) {
    Document document =
        assertTimeout(
            Duration.ofSeconds(30),
            () -> DocumentReader.read(page.apply(1_000_000), MediaType.HTML));
    assertTimeout(Duration.ofSeconds(30), () -> SentenceSplitter.split(document));
  }

  @Test
  void emptyInputGivesNoPassages() {
    for (MediaType type : MediaType.values()) {
      assertEquals(List.of(), DocumentReader.read("", type).passages());
      assertEquals(Metadata.NONE, DocumentReader.read(" \n ", type).metadata());
    }
  }
}
