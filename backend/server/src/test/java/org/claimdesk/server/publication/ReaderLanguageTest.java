package org.claimdesk.server.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader gets, of what browsers say that they want. */
final class ReaderLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | de",
        "DE-at | de",
        "de-CH, en;q=0.9 | de",
        "en-GB, de;q=0.5 | en",
        "en;q=0.3, de;q=0.7 | de",
        "fr, de;q=0.4, en;q=0.2 | de",
        "fr | en",
        "* | en",
        "'' | en",
        "de;q=much | en",
        "d€, ; | en"
      })
  void theFirstThatThereAreWordsIn(String accepted, String language) {
    assertEquals(language, ReaderLanguage.of(accepted).code());
  }

  @Test
  void nothingIsReadOfWhatNoBrowserSends() {
    assertEquals("de", ReaderLanguage.of("de, fr").code());
    assertEquals("en", ReaderLanguage.of("de" + ", fr".repeat(200)).code());
  }
}
