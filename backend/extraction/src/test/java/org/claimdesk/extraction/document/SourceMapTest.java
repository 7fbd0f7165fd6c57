package org.claimdesk.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMapTest {
  private static final String TAIL =
      " This paragraph is here so that the page holds an article of some length, with a sentence's end.";

  /** The words are found in the text, and what stands for them in the page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>It moved 4.2 million tonnes.                | 4.2 million  | 4.2 million",
        "<p>It moved <b>4.2</b> million tonnes.         | 4.2 million  | 4.2</b> million",
        "<p>It&nbsp;moved 4.2&nbsp;million tonnes.      | 4.2 million  | 4.2&nbsp;million",
        "<p>It moved  4.2   million tonnes.             | 4.2 million  | 4.2   million",
        "<p>It&#8217;s 4.2 &amp; more tonnes.           | 4.2 & more   | 4.2 &amp; more",
        "<p>AT & T; moved it &copy 4.2 million tonnes. | 4.2 million  | <whole node>",
        "<p>It rose &#128200; to 4.2 million tonnes.    | to 4.2       | to 4.2",
        "<p>It rose <!-- by --> to 4.2<br>million.     | to 4.2 million | to 4.2<br>million",
      })
  void leadsFromTheTextToThePage(String opening, String words, String source) {
    String html = "<html><body><article>" + opening + TAIL + "</p></article></body></html>";
    Document document = DocumentReader.read(html, MediaType.HTML);
    String text = document.text().replace('\u00a0', ' ');
    int start = text.indexOf(words);
    Span span = document.sources().source(start, start + words.length());
    assertNotNull(span, () -> document.toString());
    String expected =
        source.equals("<whole node>") ? opening.substring("<p>".length()) + TAIL : source;
    assertEquals(expected, span.in(html), () -> document.sources().toString());
  }

  @Test
  void saysNothingOfWhatIsNotInThePage() {
    Document document =
        DocumentReader.read(
            "<html><head><title>Grain at the quay</title></head><body><p>It moved 4.2 million tonnes."
                + TAIL
                + "</p></body></html>",
            MediaType.HTML);
    assertEquals(0, document.text().indexOf("Grain at the quay"));
    assertNull(document.sources().source(0, 5));
    assertNull(document.sources().source(document.text().length(), document.text().length() + 5));
    assertNull(DocumentReader.read("Plain.", MediaType.PLAIN_TEXT).sources().source(0, 5));
  }

  @Test
  void keepsItsPlaceBehindMarkupThatIsMadePlain() {
    String html =
        "<table>".repeat(2_100) + "</table>".repeat(2_100) + "<p>It moved 4.2 million." + TAIL;
    Document document = DocumentReader.read(html, MediaType.HTML);
    int start = document.text().indexOf("4.2 million");
    Span span = document.sources().source(start, start + 11);
    assertNotNull(span);
    assertEquals("4.2 million", span.in(html));
  }

  @Test
  void refusesRunsThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> SourceMap.of(0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> SourceMap.of(0, 0, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> SourceMap.of(5, 6, 2, 3, 1, 2, 3, 4));
  }
}
