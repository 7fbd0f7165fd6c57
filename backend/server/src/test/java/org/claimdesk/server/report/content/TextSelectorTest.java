package org.claimdesk.server.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Places in a text, counted as the W3C counts them. */
final class TextSelectorTest {

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
