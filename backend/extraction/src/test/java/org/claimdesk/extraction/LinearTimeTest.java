package org.claimdesk.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimdesk.extraction.claim.ClaimPart;
import org.claimdesk.extraction.claim.ExtractedClaim;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input takes more than linear time. A megabyte of any of these takes about a second where time
 * is linear and minutes where it is quadratic; the limit lies far from both.
 */
class LinearTimeTest {

  private static final int MEGABYTE = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MIXTURES = 15;

  private final ClaimExtractor extractor = new ClaimExtractor();

  static Stream<String> texts() {
    return scraps("text").stream();
  }

  static Stream<String> pages() {
    return scraps("html").stream();
  }

  static IntStream seeds() {
    return IntStream.range(0, MIXTURES);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void muchOfOneThing(String part) {
    check(filled(part, MEGABYTE / 2), MediaType.PLAIN_TEXT);
  }

  /** A number sign stands for the count of the repetition, so that no two are alike. */
  @ParameterizedTest
  @MethodSource("pages")
  void aPageOfOneThing(String part) {
    check(filled(part, MEGABYTE / 4), MediaType.HTML);
  }

  /** A few scraps once, then others over and over, then others over and over. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aMixtureOverAndOver(int seed) {
    Random random = new Random(seed);
    List<String> scraps = scraps("text");
    String opening = mixture(scraps, random);
    String first = mixture(scraps, random);
    String second = mixture(scraps, random);
    check(
        opening + filled(first, MEGABYTE / 8) + filled(second, MEGABYTE / 8), MediaType.PLAIN_TEXT);
  }

  private static List<String> scraps(String kind) {
    List<String> scraps = new ArrayList<>();
    for (JsonNode scrap : JsonCases.read(LinearTimeTest.class, "hostile.json").get(kind)) {
      scraps.add(scrap.asText());
    }
    return scraps;
  }

  private static String mixture(List<String> scraps, Random random) {
    StringBuilder mixture = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      mixture.append(scraps.get(random.nextInt(scraps.size())));
      mixture.append(random.nextBoolean() ? " " : "");
    }
    return mixture.toString();
  }

  private static String filled(String part, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; text.length() < length; i++) {
      text.append(part.replace("#", Integer.toString(i)));
    }
    return text.toString();
  }

  private void check(String input, MediaType type) {
    Extraction found =
        assertTimeoutPreemptively(LIMIT, () -> extractor.extract(input, type, Metadata.NONE));
    String text = found.document().text();
    assertInOrder(found.document().passages(), text);
    assertInOrder(found.sentences(), text);
    assertInOrder(found.quantities(), text);
    assertInOrder(found.times(), text);
    assertInOrder(found.claims(), text);
    for (ExtractedClaim claim : found.claims()) {
      assertEquals(claim.in(text), claim.text());
      for (ClaimPart part : claim.parts()) {
        assertTrue(claim.covers(part), () -> part + " is no part of its claim");
      }
    }
  }

  private static void assertInOrder(List<? extends Span> spans, String text) {
    int last = 0;
    for (Span span : spans) {
      int least = last;
      assertTrue(
          least <= span.start() && span.start() < span.end() && span.end() <= text.length(),
          () -> span + " is empty, outside the text or out of order");
      last = span.end();
    }
  }
}
