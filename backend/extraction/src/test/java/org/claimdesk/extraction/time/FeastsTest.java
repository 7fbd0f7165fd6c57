package org.claimdesk.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feasts on the days on which they were kept, and will be by published tables. */
class FeastsTest {

  @ParameterizedTest
  @CsvSource({
    "easter, 2019, 2019-04-21",
    "easter, 2024, 2024-03-31",
    "orthodox, 2021, 2021-05-02",
    "orthodox, 2024, 2024-05-05",
    "orthodox-2, 2018, 2018-04-06",
    "lunar, 1985, 1985-02-20",
    "lunar, 1996, 1996-02-19",
    "lunar, 2012, 2012-01-23",
    "lunar, 2021, 2021-02-12",
    "lunar, 2033, 2033-01-31",
    "lunar, 2034, 2034-02-19",
    "jewish, 2020, 2020-09-19",
    "jewish, 2021, 2021-09-07",
    "jewish+9, 2023, 2023-09-25",
    "jewish-163, 2024, 2024-04-23",
    "jewish-193, 2022, 2022-03-17",
    "hanukkah, 2021, 2021-11-29",
    "hanukkah, 2023, 2023-12-08",
    "islamic10-01, 2021, 2021-05-13",
    "islamic12-10, 2022, 2022-07-09",
    "11-4x4, 2021, 2021-11-25",
    "05--1x1, 2020, 2020-05-25"
  })
  void fallsOn(String rule, int year, LocalDate day) {
    Period period = new Yearly.NamedDay(rule, true).in(year);
    assertEquals(Unit.DAY.around(day), period);
  }

  @Test
  void ramadanIsAMonth() {
    Period ramadan = new Yearly.NamedDay("islamic09", true).in(2018);
    assertEquals(
        new Period(
            LocalDate.of(2018, 5, 16),
            LocalDate.of(2018, 6, 15),
            "2018-05-16/2018-06-14",
            Unit.MONTH),
        ramadan);
  }

  @Test
  void theIslamicCalendarIsNotGuessedWhereNoneIsPublished() {
    assertNull(new Yearly.NamedDay("islamic10-01", true).in(1700));
  }
}
