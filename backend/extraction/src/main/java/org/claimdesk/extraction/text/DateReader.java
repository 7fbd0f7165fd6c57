package org.claimdesk.extraction.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar date that is written in full, day, month and year, and finds where it stands.
 */
public final class DateReader {

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + "((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=T\\d|$)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b" + MONTH + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{0,3}" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}(?:of\\s)?"
              + MONTH
              + "[\\s,-]{1,3}"
              + YEAR);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2" + YEAR);

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private DateReader() {}

  /** A date with the half-open stretch of the text that gives it. */
  public record Found(LocalDate day, int start, int end) {}

  /**
   * The first date in {@code text}, or null. Of numbers alone, one that can be read day first as
   * well as month first is no date; numbers parted by full stops are day first.
   */
  public static @Nullable Found find(CharSequence text) {
    if (!hasYear(text)) {
      return null;
    }
    Found first = null;
    first = earlier(first, match(ISO, text, 1, 2, 3));
    first = earlier(first, match(COMPACT, text, 1, 2, 3));
    first = earlier(first, match(MONTH_FIRST, text, 3, 1, 2));
    first = earlier(first, match(DAY_FIRST, text, 3, 2, 1));
    return earlier(first, numbers(text));
  }

  /** Whether four digits from 1900 to 2099 stand anywhere: far quicker to see than a date. */
  private static boolean hasYear(CharSequence text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char first = text.charAt(i);
      boolean century =
          (first == '1' && text.charAt(i + 1) == '9')
              || (first == '2' && text.charAt(i + 1) == '0');
      if (century
          && Character.isDigit(text.charAt(i + 2))
          && Character.isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found earlier(@Nullable Found a, @Nullable Found b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.start < a.start ? b : a;
  }

  private static @Nullable Found match(
      Pattern pattern, CharSequence text, int year, int month, int day) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      Found found = date(m, m.group(year), monthNumber(m.group(month)), m.group(day));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found numbers(CharSequence text) {
    Matcher m = NUMBERS.matcher(text);
    while (m.find()) {
      int a = Integer.parseInt(m.group(1));
      int b = Integer.parseInt(m.group(3));
      boolean dayFirst = m.group(2).equals(".") || a > 12;
      if (!dayFirst && b <= 12 && a != b) {
        continue;
      }
      Found found = date(m, m.group(4), dayFirst ? b : a, dayFirst ? m.group(1) : m.group(3));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found date(Matcher m, String year, int month, String day) {
    int dayNumber = Integer.parseInt(day);
    if (month < 1 || month > 12) {
      return null;
    }
    YearMonth within = YearMonth.of(Integer.parseInt(year), month);
    return within.isValidDay(dayNumber)
        ? new Found(within.atDay(dayNumber), m.start(), m.end())
        : null;
  }

  private static int monthNumber(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    return MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
