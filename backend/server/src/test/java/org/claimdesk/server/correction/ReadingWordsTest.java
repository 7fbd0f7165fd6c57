package org.claimdesk.server.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimdesk.server.mention.QuantityMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reading of a figure says in both languages. */
final class ReadingWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration | 15 | | | day | exact | 15 days | 15 Tage",
        "duration | 1 | | | day | approx | about 1 day | etwa 1 Tag",
        "measure | | 2.5 | 4 | square kilometre | exact | 2.5 to 4 square kilometres | 2,5 bis 4 Quadratkilometer",
        "percent | 12 | | | percent | more_than | more than 12 percent | mehr als 12 Prozent",
        "percent | | | 60 | | exact | up to 60 percent | bis zu 60 Prozent",
        "percentage_points | 2.5 | | | | exact | 2.5 percentage points | 2,5 Prozentpunkte",
        "money | 115600000 | | | USD | exact | 115,600,000 USD | 115.600.000 USD",
        "count | 4200 | | | containers | at_least | at least 4,200 containers | mindestens 4.200 containers"
      })
  void unitsAreSaidAsTheLanguageDoes(
      String kind,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable String unit,
      String modifier,
      String english,
      String german) {
    QuantityMention figure =
        new QuantityMention(0, 1, "?", kind, value, low, high, unit, modifier, null, unit);
    assertEquals(english, ReadingWords.ENGLISH.figure(figure));
    assertEquals(german, ReadingWords.in(Locale.GERMAN).figure(figure));
  }
}
