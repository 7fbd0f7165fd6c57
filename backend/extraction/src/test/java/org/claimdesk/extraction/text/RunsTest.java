package org.claimdesk.extraction.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

  private static final Lexicon<String> LEXICON =
      Lexicon.of(
          List.of(
              "harbour",
              "administrate",
              "administrator",
              "administration",
              "long-term",
              "don't",
              "café",
              "covid-19",
              "$"));

  private static List<String> cut(Runs runs) {
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      String run = runs.text().substring(runs.start(i), runs.end(i));
      cut.add((runs.isLetters(i) ? "L:" : runs.isDigits(i) ? "D:" : "S:") + run);
    }
    return cut;
  }

  @Test
  void cutsIntoLettersDigitsAndSingleSigns() {
    assertEquals(
        List.of("S:$", "D:12", "S:.", "D:5", "L:m", "S:—", "S:—", "L:Élan", "S:!"),
        cut(new Runs("$12.5m\u00a0—— Élan!\n")));
  }

  @Test
  void cutsAStretchAlone() {
    assertEquals(List.of("L:port", "S:,", "D:4"), cut(new Runs("seaport, 42", 3, 10)));
  }

  @Test
  void findsRunsByTheirPlace() {
    Runs runs = new Runs("one  two3");
    assertEquals(0, runs.after(2));
    assertEquals(1, runs.after(3));
    assertEquals(1, runs.from(4));
    assertEquals(3, runs.from(9));
    assertEquals(2, runs.next(0, 8));
    assertEquals(3, runs.next(2, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour, harbour",
    "HARBOUR, harbour",
    "harbours, ''",
    "harbou, ''",
    "administrate, administrate",
    "Administrator, administrator",
    "administration, administration",
    "administratiom, ''",
    "Long-Term, long-term",
    "longterm, ''",
    "Don’t, don't",
    "CAFÉ, café",
    "cafe, ''",
    "Covid-19, covid-19",
    "Covid-20, ''",
    "$, $",
    "€, ''"
  })
  void looksUpWhateverTheCase(String written, String known) {
    assertEquals(known, LEXICON.find(written, 0, written.length()));
    Runs runs = new Runs("(" + written + ")");
    assertEquals(known, runs.find(LEXICON, 1, 1, 1 + written.length()));
  }

  @Test
  void looksUpAPartOfARun() {
    Runs runs = new Runs("The harbourWe");
    assertEquals("", runs.find(LEXICON, 1, 4, 13));
    assertEquals("harbour", runs.find(LEXICON, 1, 4, 11));
  }
}
