package org.claimdesk.server.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.claimdesk.extraction.document.Span;
import org.junit.jupiter.api.Test;

/** Links to words on a page. */
final class TextFragmentTest {
  private static final String PAGE = "https://a.example/x";

  @Test
  void namesShortWordsWhole() {
    assertEquals(
        PAGE + "#:~:text=Well%2Dknown%2C%20100%25%20true%20%26%20so",
        link("Well-known, 100% true & so", "Well-known, 100% true & so"));
  }

  @Test
  void namesLongWordsByTheirEdgesAndKeepsAFragment() {
    String words = "a b c d e f g h i j k l m";
    assertEquals(
        PAGE + "#top:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m",
        TextFragment.link(PAGE + "#top", words, Span.of(0, words.length())));
  }

  @Test
  void replacesADirectiveThatTheAddressBrought() {
    assertEquals(
        PAGE + "#:~:text=two",
        TextFragment.link(PAGE + "#:~:text=other", "one two", Span.of(4, 7)));
  }

  @Test
  void namesWholeWordsWhereASpanBeginsOrEndsInsideOne() {
    assertEquals(PAGE + "#:~:text=exports%20doubled", link("Their exports doubled.", "ports doub"));
    assertEquals(PAGE + "#:~:text=exports", link("Their exports doubled.", "exports "));
  }

  @Test
  void tellsAPlaceFromOneFurtherUpThatBeginsAlike() {
    String text = "Exports rose by a tenth\n\nNorrby, Monday: exports rose by a tenth, he said.";
    assertEquals(
        PAGE + "#:~:text=Norrby%2C%20Monday%3A-,exports%20rose%20by%20a%20tenth",
        link(text, "exports rose by a tenth"));
    assertEquals(
        PAGE + "#:~:text=Wages%20rise.-,Prices%20fell.",
        link("Prices fell.\nWages rise.\n\nPrices fell.", 24));
    assertEquals(PAGE + "#:~:text=Exports%20rose", TextFragment.link(PAGE, text, Span.of(0, 12)));
  }

  @Test
  void takesNoTermBeyondAParagraphsEnd() {
    assertEquals(
        PAGE + "#:~:text=The%20quay:,it%20opens".replace(":,", "%3A,"),
        link("The quay:\n\nit opens", "The quay:\n\nit opens"));
  }

  private static String link(String text, String words) {
    int start = text.indexOf(words);
    return TextFragment.link(PAGE, text, Span.of(start, start + words.length()));
  }

  private static String link(String text, int start) {
    return TextFragment.link(PAGE, text, Span.of(start, text.length()));
  }
}
