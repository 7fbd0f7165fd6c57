package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.resource.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How units are said, from {@code unit-words-cases.json}. */
class UnitWordsTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return JsonCases.tests(UnitWordsTest.class, "unit-words-cases.json", UnitWordsTest::check);
  }

  private static void check(JsonNode item) {
    BigDecimal number = new BigDecimal(item.get("number").asText());
    String unit = item.get("unit").asText();
    UnitWords english = UnitWords.in(Locale.UK);
    UnitWords german = UnitWords.in(Locale.GERMANY);
    assertEquals(item.get("english").asText(), english.after(number, unit));
    assertEquals(item.get("german").asText(), german.after(number, unit));
    assertEquals(item.get("inEnglish").asText(), english.givenIn(unit));
    assertEquals(item.get("inGerman").asText(), german.givenIn(unit));
  }

  @Test
  void everyUnitHasAllItsWords() {
    List<List<String>> rows = Table.rows(UnitWords.class, "unit-words.tsv", 5);
    Set<String> missing = new TreeSet<>();
    Vocabulary.ENGLISH.units().forEach(unit -> missing.add(unit.name()));
    rows.forEach(row -> missing.remove(row.get(0)));
    assertEquals(Set.of(), missing);
    assertEquals(List.of(), rows.stream().filter(row -> row.contains("")).toList());
  }
}
