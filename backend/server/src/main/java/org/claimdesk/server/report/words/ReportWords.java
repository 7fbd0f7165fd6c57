package org.claimdesk.server.report.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.extraction.quantity.UnitWords;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Words;
import org.claimdesk.server.report.content.ReportContent;
import org.jspecify.annotations.Nullable;

/** The words of reports in a language, with days, periods and numbers as it writes them. */
public final class ReportWords {

  private static final Map<ReportLanguage, ReportWords> ALL =
      Arrays.stream(ReportLanguage.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), ReportWords::new));

  /** More digits than a reference value has: such a number is written to its end. */
  private static final int ALL_DIGITS = 340;

  private static final int MOST_DIGITS = 12;

  private final ReportLanguage language;
  private final Words words;
  private final UnitWords units;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  private ReportWords(ReportLanguage language) {
    this.language = language;
    this.words = Words.beside(ReportWords.class, "report", language.locale());
    this.units = UnitWords.in(language.locale());
    this.day = formatter("date-day");
    this.minute = formatter("date-minute").withZone(ZoneOffset.UTC);
  }

  /** The words of a language. */
  public static ReportWords in(ReportLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The words that a report is written in. */
  public static ReportWords of(ReportContent content) {
    return in(content.language());
  }

  /** For what programs read, whatever the report's language. */
  public static ReportWords english() {
    return in(ReportLanguage.EN);
  }

  /** Which language it is. */
  public ReportLanguage language() {
    return language;
  }

  /** What stands under {@code key} with {@code values} in its places. */
  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** Words of somebody between quotation marks. */
  public String quoted(String said) {
    return say("quoted", said);
  }

  /** A number of at most twelve places behind its point. */
  public String number(Number value) {
    return format(value, MOST_DIGITS);
  }

  /** A number with all its places, without an exponent: "115,600,000,000". */
  public String exact(BigDecimal value) {
    return format(value, ALL_DIGITS);
  }

  private String format(Number value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /**
   * How a unit is said after a number: "days" of 15. One that nobody knows is as it was written.
   */
  public String unit(BigDecimal value, String unit) {
    return units.after(value, unit);
  }

  /** How a unit is said of several: "days". One that nobody knows is as it was written. */
  public String units(String unit) {
    return units.plural(unit);
  }

  /** Whole per cents. */
  public String share(long part, long whole) {
    return NumberFormat.getPercentInstance(language.locale()).format((double) part / whole);
  }

  /** "claim 3" or "claims 1, 4 and others": all the numbers there are, parted by commas. */
  public String claims(Collection<Integer> numbers) {
    return say(
        "claims",
        numbers.size(),
        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** "3 October 2021". */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** "3 October 2021, 17:40 UTC". */
  public String minute(Instant instant) {
    return minute.format(instant);
  }

  /**
   * A period as a person would write it: "2021", "October 2021", "3 October 2021", "January 2021 –
   * October 2021", "from 2013".
   *
   * @param from the first day inside, null when open
   * @param to the first day outside, null when open
   */
  public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean years = startsYear(from) && startsYear(to);
    boolean months = startsMonth(from) && startsMonth(to);
    String precision = years ? "year" : months ? "month" : "day";
    if (from == null) {
      return to == null ? "" : say("until", date(precision, to.minusDays(1)));
    }
    if (to == null) {
      return say("from", date(precision, from));
    }
    String first = date(precision, from);
    String last = date(precision, to.minusDays(1));
    return first.equals(last) ? first : first + " – " + last;
  }

  /** A day written so far as {@code precision} says: year, month or day. */
  public String date(String precision, LocalDate date) {
    return formatter("date-" + precision).format(date);
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(words.pattern(key), language.locale());
  }

  private static boolean startsYear(@Nullable LocalDate day) {
    return day == null || day.getDayOfYear() == 1;
  }

  private static boolean startsMonth(@Nullable LocalDate day) {
    return day == null || day.getDayOfMonth() == 1;
  }
}
