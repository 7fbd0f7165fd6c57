package org.claimdesk.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Feasts that move: each by the algorithm of the calendar that it belongs to. */
final class Feasts {

  /** The new moon of January 2000 and its mean distance to the next, in Julian days. */
  private static final double NEW_MOON = 2_451_550.09766;

  private static final double MONTH = 29.530588861;

  /** Julian days at the start of 1 January 1970, less the eight hours that China is ahead. */
  private static final double EPOCH_IN_CHINA = 2_440_587.5 - 8 / 24.0;

  /** Rata die of the day before the Hebrew calendar's first new year, and of 1 January 1970. */
  private static final long HEBREW_EPOCH = -1_373_427L - 719_163L;

  private Feasts() {}

  /** Western Easter: the Gregorian computus in Meeus, Astronomical Algorithms, chapter 8. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Easter of the Orthodox churches: the Julian computus in Meeus, chapter 8. */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int sum = d + e + 114;
    int gregorian = year / 100 - year / 400 - 2;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(gregorian);
  }

  /**
   * The Jewish new year that falls into a year of the common era, by the arithmetic of Dershowitz
   * and Reingold, Calendrical Calculations, chapter 8. The year's other feasts keep their distance
   * to it.
   */
  static LocalDate jewishNewYear(int year) {
    int hebrew = year + 3761;
    long before = molad(hebrew - 1);
    long day = molad(hebrew);
    long after = molad(hebrew + 1);
    int delay = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
    return LocalDate.ofEpochDay(HEBREW_EPOCH + day + delay);
  }

  /** Days from the epoch to the new moon of a Hebrew year, kept off three weekdays. */
  private static long molad(int hebrew) {
    long months = (235L * hebrew - 234) / 19;
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + parts / 25_920;
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
  }

  /** Hanukkah begins on the 25th of the third month, before which one month has 29 or 30 days. */
  static LocalDate hanukkah(int year) {
    LocalDate first = jewishNewYear(year);
    long length = jewishNewYear(year + 1).toEpochDay() - first.toEpochDay();
    return first.plusDays(length % 10 == 5 ? 84 : 83);
  }

  /**
   * The Chinese new year: the second new moon after that of the month of the winter solstice, by
   * the day in China; one later where a leap month lies between, which shows in a day before 21
   * January.
   */
  static LocalDate lunarNewYear(int year) {
    long solstice = LocalDate.of(year - 1, 12, 22).toEpochDay();
    long moons = Math.round((year - 2000) * 12.3685) - 2;
    while (newMoon(moons + 1) <= solstice) {
      moons++;
    }
    LocalDate second = LocalDate.ofEpochDay(newMoon(moons + 2));
    return second.isBefore(LocalDate.of(year, 1, 21))
        ? LocalDate.ofEpochDay(newMoon(moons + 3))
        : second;
  }

  /**
   * The day in China of a new moon, counted from that of January 2000, with the larger terms of
   * Meeus, chapter 49: right to some minutes in the centuries around.
   */
  private static long newMoon(long k) {
    double t = k / 1236.85;
    double e = 1 - 0.002516 * t;
    double sun = Math.toRadians(2.5534 + 29.10535670 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double node = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double terms =
        -0.40720 * StrictMath.sin(moon)
            + 0.17241 * e * StrictMath.sin(sun)
            + 0.01608 * StrictMath.sin(2 * moon)
            + 0.01039 * StrictMath.sin(2 * node)
            + 0.00739 * e * StrictMath.sin(moon - sun)
            - 0.00514 * e * StrictMath.sin(moon + sun)
            + 0.00208 * e * e * StrictMath.sin(2 * sun)
            - 0.00111 * StrictMath.sin(moon - 2 * node)
            - 0.00057 * StrictMath.sin(moon + 2 * node)
            + 0.00056 * e * StrictMath.sin(2 * moon + sun);
    double day = NEW_MOON + MONTH * k + 0.00015437 * t * t + terms;
    return (long) Math.floor(day - EPOCH_IN_CHINA);
  }

  /**
   * The first day in a year of a day of the Islamic calendar as Umm al-Qura publishes it, which
   * {@link HijrahChronology} has for 1883 to 2173; sightings elsewhere may differ by a day.
   *
   * @return null outside these years
   */
  static @Nullable LocalDate islamic(int year, int month, int day) {
    try {
      int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      for (int each = hijri; each < hijri + 2; each++) {
        LocalDate found = LocalDate.from(HijrahChronology.INSTANCE.date(each, month, day));
        if (found.getYear() == year) {
          return found;
        }
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first day of the Islamic month after the one that starts on {@code from}. */
  static LocalDate islamicMonthAfter(LocalDate from) {
    HijrahDate first = HijrahDate.from(from);
    return from.plusDays(first.lengthOfMonth());
  }
}
