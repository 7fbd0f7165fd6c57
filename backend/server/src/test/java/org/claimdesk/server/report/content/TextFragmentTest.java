package org.claimdesk.server.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Links to words on a page. */
final class TextFragmentTest {

  @Test
  void namesShortWordsWhole() {
    assertEquals(
        "https://a.example/x#:~:text=Well%2Dknown%2C%20100%25%20true%20%26%20so",
        TextFragment.link("https://a.example/x", "Well-known, 100% true & so"));
  }

  @Test
  void namesLongWordsByTheirEdgesAndKeepsAFragment() {
    assertEquals(
        "https://a.example/x#top:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m",
        TextFragment.link("https://a.example/x#top", "a b c d e f g h i j k l m"));
  }

  @Test
  void selectsWholeCharactersAround() {
    String text = "🚢".repeat(40) + "claim" + "🏞".repeat(40);
    TextSelector selector = TextSelector.of(text, 80, 85);
    assertEquals(40, selector.start());
    assertEquals(45, selector.end());
    assertEquals("🚢".repeat(32), selector.prefix());
    assertEquals("🏞".repeat(32), selector.suffix());
  }
}
