package org.claimdesk.server.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.claimdesk.extraction.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimTextTest {

  private static final String TEXT =
      """
      The “great” flood of 2013 took 15\u00a0men,
      the harbour\u2019s log says \u2013 and 4,815 sacks of co\u00adffee.""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15 men, the harbour's log",
        "The \"great\" flood",
        "log says - and 4,815",
        "sacks of coffee.",
        "flood of 2013 […] sacks",
        "The “great” flood … 15 men ... coffee",
        "  4,815  "
      })
  void findsWhatWasCopiedFromIt(String excerpt) {
    Span place = new VerbatimText(TEXT).find(excerpt);
    assertEquals(
        true,
        place != null
            && new VerbatimText(TEXT.substring(place.start(), place.end())).find(excerpt) != null,
        excerpt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 men",
        "4,81",
        "the great flood",
        "sacks … flood",
        "15 women",
        "…",
        "Flood of 2013"
      })
  void findsNothingElse(String excerpt) {
    assertNull(new VerbatimText(TEXT).find(excerpt), excerpt);
  }

  @Test
  void saysWhereItStands() {
    Span place = new VerbatimText("one  two three").find("two three");
    assertEquals(Span.of(5, 14), place);
  }

  @Test
  void takesLinearTimeWhereEveryPlaceNearlyFits() {
    String text = "ab".repeat(2_000_000);
    String excerpt = "ab".repeat(4_000) + "c";
    assertTimeout(Duration.ofSeconds(5), () -> assertNull(new VerbatimText(text).find(excerpt)));
  }
}
