package org.claimdesk.extraction.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.cue.Cue;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts no one would write: they end soon, and what is found holds together. */
class HostileQuotesTest {
  private static final int SIZE = 1 << 20;
  private static final String[] SCRAPS = {
    "\"",
    "\u201c",
    "\u201d",
    "\u2018",
    "\u2019",
    "''",
    "\u00ab",
    "\u00bb",
    "said",
    "says",
    "saying",
    "according to",
    "that",
    "Smith",
    "Ms. Jones",
    "he",
    "the ministry",
    ",",
    ".",
    ":",
    "\n",
    "\n\n",
    "and",
    "who",
    "told reporters",
    "the plan failed",
    "(",
    ")",
    "\u2014",
    "Name:",
    "asked",
    "as",
    "which",
    "\uD83D\uDE00",
    "7",
    "on Tuesday",
    "report",
    "!"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\u201c",
        "\u201d ",
        "' ",
        "''",
        "said ",
        "said, ",
        "word ",
        "Name ",
        "he said, ",
        "X said that ",
        "\"a b c d e\" said ",
        "\u2018a \u2019 ",
        "according to ",
        "and ",
        ", ",
        "( ",
        "who said ",
        "Name: ",
        "\"Oh!\" ",
        "as he said, "
      })
  void aMegabyteOf(String part) {
    String text = part.repeat(SIZE / part.length());
    List<Attribution> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> attribute(text, List.of(new Sentence(0, text.length()))));
    assertSound(text, found);
  }

  @Test
  void anyMixtureOfScrapsGivesSoundSpansAndTheSameTwice() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      StringBuilder built = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        built
            .append(SCRAPS[random.nextInt(SCRAPS.length)])
            .append(random.nextInt(4) > 0 ? " " : "");
      }
      String text = built.toString();
      List<Attribution> found = AttributionCasesTest.attribute(text);
      assertSound(text, found);
      assertEquals(found, AttributionCasesTest.attribute(text));
    }
  }

  private static List<Attribution> attribute(String text, List<Sentence> sentences) {
    Passage body = new Passage(0, text.length(), PassageKind.BODY, "all of it");
    Document document = new Document(text, "en", Metadata.NONE, List.of(body));
    return QuoteAttributor.attribute(document, new Runs(document.text()), sentences);
  }

  private static void assertSound(String text, List<Attribution> attributions) {
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      assertFalse(attribution.content().isEmpty(), () -> "no content in " + attribution);
      int last = 0;
      for (Span span : attribution.content()) {
        assertTrue(
            last <= span.start() && span.start() < span.end() && span.end() <= text.length(),
            () -> "content out of order or empty: " + attribution);
        last = span.end();
      }
      Source source = attribution.source();
      if (source != null) {
        assertEquals(text.substring(source.start(), source.end()), source.text());
        assertFalse(source.name().isEmpty());
      }
      Cue cue = attribution.cue();
      if (cue != null) {
        assertEquals(text.substring(cue.start(), cue.end()), cue.text());
      }
      int steps = 0;
      for (Integer at = attribution.within(); at != null; at = attributions.get(at).within()) {
        assertTrue(++steps <= attributions.size(), () -> "nested in itself: " + attribution);
      }
    }
  }
}
