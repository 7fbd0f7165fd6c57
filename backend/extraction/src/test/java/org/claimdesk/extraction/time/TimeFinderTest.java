package org.claimdesk.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 9);
  private static final int MEGABYTE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "1/",
        "12/09/2021/",
        "2021-",
        "last ",
        "Monday ",
        "Monday, ",
        "the first ",
        "one hundred and ",
        "two and a half years and ",
        "since ",
        "from May to ",
        "early mid-",
        "in ",
        "'",
        "10:10 a.m. ",
        "the end of the end of ",
        "1,000",
        "a year earlier ",
        "Jan-Feb-",
        "\ud83d\ude00",
        "same period last year ",
        "between the 13th and ",
        "no later than ",
        "12/31 to ",
        "01/02/2003 ",
        "the three months to ",
        "lunar new year ",
        "Ramadan ",
        "January twenty five ",
        "Monday of last week ",
        "the week after next ",
        "138-2010-",
        "mid-to-late "
      })
  void readsHostileTextInLinearTimeAndKeepsOrder(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    List<TimeExpression> found =
        assertTimeout(
            Duration.ofSeconds(20),
            () ->
                new TimeFinder()
                    .find(
                        new Runs(text), List.of(new Sentence(0, text.length())), PUBLISHED, null));
    int last = 0;
    for (TimeExpression time : found) {
      assertTrue(time.start() >= last, "times overlap or are out of order at " + time.start());
      assertTrue(time.end() > time.start());
      assertEquals(text.substring(time.start(), time.end()), time.text());
      if (time.from() != null && time.to() != null) {
        assertTrue(time.from().isBefore(time.to()), time.toString());
      }
      last = time.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "last week",
        "this year",
        "next quarter",
        "two months ago",
        "the past two months",
        "on Friday",
        "last Friday",
        "in the coming months",
        "since last year",
        "the first ten months of this year",
        "earlier this month",
        "a year earlier",
        "the same period last year",
        "from Monday to Wednesday",
        "on June 16",
        "by Christmas",
        "that year",
        "year to date",
        "the weekend",
        "the end of next week",
        "the week after next",
        "on Tuesday the 19th",
        "in two weeks' time",
        "in the three months to May",
        "at Easter",
        "on Monday of last week"
      })
  void withoutPublicationDateRelativeExpressionsKeepNoBounds(String words) {
    String text = "They met " + words + ".";
    List<TimeExpression> found =
        new TimeFinder().find(new Runs(text), List.of(new Sentence(0, text.length())), null, null);
    assertEquals(1, found.size(), found.toString());
    assertNull(found.get(0).from());
    assertNull(found.get(0).to());
    assertNull(found.get(0).anchor());
  }

  @Test
  void shiftingThePublicationByWholeWeeksShiftsWeekdays() {
    String text = "The court ruled on Tuesday and will sit again on Thursday.";
    List<Sentence> sentences = List.of(new Sentence(0, text.length()));
    List<TimeExpression> now = new TimeFinder().find(new Runs(text), sentences, PUBLISHED, null);
    List<TimeExpression> later =
        new TimeFinder().find(new Runs(text), sentences, PUBLISHED.plusWeeks(7), null);
    for (int i = 0; i < now.size(); i++) {
      LocalDate from = now.get(i).from();
      assertEquals(from == null ? null : from.plusWeeks(7), later.get(i).from());
    }
  }

  @Test
  void emptyTextHasNoTimes() {
    assertEquals(List.of(), new TimeFinder().find(new Runs(""), List.of(), PUBLISHED, null));
  }
}
