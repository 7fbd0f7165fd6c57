package org.claimdesk.server.report.difference;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimdesk.server.report.difference.WordDifference.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words went and came: [-went-], {+came+}. */
final class WordDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | ''",
        "Nothing changed. | Nothing changed. | Nothing changed.",
        "It rained on 12 days in May, and on 3 in June. | It rained on 15 days in May, and on 4 in June."
            + " | It rained on [-12-]{+15+} days in May, and on [-3-]{+4+} in June.",
        "The harbour sold one crane. | The harbour sold its last two cranes."
            + " | The harbour sold [-one crane-]{+its last two cranes+}.",
        "a b c | c | '[-a b -]c'",
        "c | a b c | '{+a b +}c'",
        "gone | '' | [-gone-]",
        "'' | come | {+come+}",
        "one. two | one, two | one[-.-]{+,+} two"
      })
  void showsWhatChangedAmongWhatStayed(String before, String after, String told) {
    assertEquals(told, told(before, after));
  }

  @Test
  void bothTextsCanBeReadFromIt() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      String before = text(random, random.nextInt(30));
      String after = text(random, random.nextInt(30));
      assertEquals(before, without(Fate.CAME, before, after));
      assertEquals(after, without(Fate.WENT, before, after));
    }
  }

  @Test
  void ofTextsWithoutACommonWordOneReplacesTheOther() {
    String before = IntStream.range(0, 20_000).mapToObj(n -> "a" + n).collect(joining(" "));
    String after = IntStream.range(0, 20_000).mapToObj(n -> "b" + n).collect(joining("  "));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertEquals("[-" + before + "-]{+" + after + "+}", told(before, after)));
  }

  private static String text(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(n -> String.valueOf("abcd".charAt(random.nextInt(4))))
        .collect(joining(random.nextBoolean() ? " " : ", "));
  }

  private static String told(String before, String after) {
    return WordDifference.of(before, after).stream()
        .map(
            stretch ->
                switch (stretch.fate()) {
                  case STAYED -> stretch.text();
                  case WENT -> "[-" + stretch.text() + "-]";
                  case CAME -> "{+" + stretch.text() + "+}";
                })
        .collect(joining());
  }

  private static String without(Fate fate, String before, String after) {
    return WordDifference.of(before, after).stream()
        .filter(stretch -> stretch.fate() != fate)
        .map(WordDifference.Stretch::text)
        .collect(joining());
  }
}
