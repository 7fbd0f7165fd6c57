package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long text of one thing: it ends soon, and what is found lies in the text, in order. */
class HostileTextTest {
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "1,",
        "1 ",
        "1.",
        "100 ",
        "1/",
        "5-",
        "- 5",
        "and a half ",
        "a million and a half ",
        "one hundred and ",
        "two hundred and two thousand and ",
        "million ",
        "thousand million ",
        "twenty-",
        "point one ",
        ",",
        "A",
        "$",
        "$5 to ",
        "US$",
        "5 ft 4 in ",
        "1 hour 2 minutes ",
        "between 5 and ",
        "from 1 to 2 to ",
        "nearly about over ",
        "up to at least ",
        "5 or more ",
        "1 in 5 out of ",
        "tens of thousands of ",
        "half of a ",
        "a third of a ",
        "3 dollars 50 ",
        "5 km/",
        "five old grey ",
        "5 U.S. ",
        "5 a-b-",
        "the first of the second ",
        "%",
        "½",
        "\uD83D\uDE00 5 ",
        "\u2014 5",
        "per cent per ",
        "group of ",
        "Name, 27,"
      })
  void muchOf(String part) {
    check(part.repeat(MEGABYTE / 8 / part.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1,", "and a half ", "A", "one hundred and ", "100 "})
  void aMegabyteOf(String part) {
    check(part.repeat(MEGABYTE / part.length()));
  }

  private static void check(String text) {
    List<Sentence> sentences = List.of(new Sentence(0, text.length()));
    List<Quantity> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> QuantityFinder.find(new Runs(text), sentences, List.of()));
    int last = 0;
    for (Quantity quantity : found) {
      assertTrue(quantity.start() >= last, () -> "overlap at " + quantity);
      assertEquals(text.substring(quantity.start(), quantity.end()), quantity.text());
      assertTrue(quantity.value() != null || quantity.low() != null, quantity::toString);
      last = quantity.end();
    }
  }
}
