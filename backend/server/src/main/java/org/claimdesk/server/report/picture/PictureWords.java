package org.claimdesk.server.report.picture;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pictures say, in a language: its words stand in {@code pictures.properties} beside. */
final class PictureWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle words;

  /** In {@code locale}'s language, or in English where that has no words. */
  PictureWords(Locale locale) {
    this.words =
        ResourceBundle.getBundle(
            "org.claimdesk.server.report.picture.pictures", locale, NO_FALLBACK);
    this.locale = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : locale;
  }

  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  String number(Number value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(12);
    return format.format(value);
  }

  /** Whole per cents. */
  String share(long part, long whole) {
    return NumberFormat.getPercentInstance(locale).format((double) part / whole);
  }

  /** "claim 3" or "claims 1, 4 and others": all the numbers there are, parted by commas. */
  String claims(Collection<Integer> numbers) {
    return say(
        "claims",
        numbers.size(),
        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /**
   * A period as a person would write it: "2021", "October 2021", "3 October 2021", "January 2021 –
   * October 2021", "from 2013".
   *
   * @param from the first day inside, null when open
   * @param to the first day outside, null when open
   */
  String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean years = startsYear(from) && startsYear(to);
    boolean months = startsMonth(from) && startsMonth(to);
    String pattern = years ? "year" : months ? "month" : "day";
    if (from == null) {
      return to == null ? "" : say("until", date(pattern, to.minusDays(1)));
    }
    if (to == null) {
      return say("from", date(pattern, from));
    }
    String first = date(pattern, from);
    String last = date(pattern, to.minusDays(1));
    return first.equals(last) ? first : first + " – " + last;
  }

  /** A day written so far as {@code precision} says: year, month or day. */
  String date(String precision, LocalDate day) {
    return DateTimeFormatter.ofPattern(words.getString("date-" + precision), locale).format(day);
  }

  private static boolean startsYear(@Nullable LocalDate day) {
    return day == null || day.getDayOfYear() == 1;
  }

  private static boolean startsMonth(@Nullable LocalDate day) {
    return day == null || day.getDayOfMonth() == 1;
  }
}
