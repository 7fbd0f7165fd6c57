package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables are what they say: units convert as defined, currency codes are ISO 4217. */
class VocabularyTest {
  private static final Vocabulary WORDS = Vocabulary.ENGLISH;

  @Test
  void unitsConvertAsDefined() {
    assertEquals("5280.000", in("mile", "foot"));
    assertEquals("12.000", in("foot", "inch"));
    assertEquals("16.000", in("pound", "ounce"));
    assertEquals("640.000", in("square mile", "acre"));
    assertEquals("42.000", in("barrel", "gallon"));
    assertEquals("100.000", in("square kilometre", "hectare"));
    assertEquals("2000.000", in("ton", "pound"));
    assertEquals("3.600", in("metre per second", "kilometre per hour"));
    assertEquals("1000.000", in("gigawatt hour", "megawatt hour"));
    assertEquals("7.000", in("week", "day"));
    assertEquals("10.000", in("decade", "year"));
  }

  private static String in(String unit, String other) {
    Unit one = WORDS.unit(unit);
    Unit two = WORDS.unit(other);
    assertNotNull(one, unit);
    assertNotNull(two, other);
    assertEquals(one.dimension(), two.dimension());
    return one.factor().divide(two.factor(), 3, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void everyUnitNameReadsAsItself() {
    for (Unit unit : WORDS.units()) {
      assertTrue(unit.factor().compareTo(BigDecimal.ZERO) > 0, unit::toString);
      Tokens tokens = Tokens.of(WORDS.lexicon, unit.name(), 0, unit.name().length());
      Phrases.Found<Vocabulary.UnitSign> found = WORDS.units.at(tokens, 0);
      if (!unit.name().contains(" per ")) {
        assertNotNull(found, unit.name());
        assertEquals(unit, found.meaning().unit(), unit.name());
      }
    }
  }

  @Test
  void currencyCodesAreIso4217() {
    Set<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    for (String code : WORDS.currencyCodes()) {
      boolean named = code.equals(code.toLowerCase(java.util.Locale.ROOT));
      assertTrue(named || known.contains(code), () -> code + " is no ISO 4217 code");
    }
  }
}
