package org.claimdesk.server.correction;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.claimdesk.extraction.quantity.UnitWords;
import org.claimdesk.server.lib.Words;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/** What a reading says, in a few words: for the trail, the history and the report. */
public final class ReadingWords {

  /** What the trail and the history are written in. */
  public static final ReadingWords ENGLISH = new ReadingWords(Locale.ENGLISH);

  private static final ReadingWords GERMAN = new ReadingWords(Locale.GERMAN);

  private static final int MOST_DIGITS = 40;

  private final Words words;
  private final UnitWords units;

  private ReadingWords(Locale locale) {
    this.words = Words.beside(ReadingWords.class, "readings", locale);
    this.units = UnitWords.in(locale);
  }

  /** The words of a language; English where there are none in it. */
  public static ReadingWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
  }

  /** One reading of a claim. */
  public String of(Readings readings, ReadingPlace place) {
    return switch (place.kind()) {
      case FIGURE -> figure(readings.figures().get(place.index()));
      case PERIOD -> period(readings.periods().get(place.index()));
      case SPEAKER -> speaker(readings.speaker());
    };
  }

  /** "about 5,000 jobs", "115,600,000,000 USD of trade", "40 to 60 percent". */
  public String figure(QuantityMention figure) {
    String unit = unit(figure);
    BigDecimal value = figure.value();
    String amount =
        amount(figure)
            + (unit == null
                ? ""
                : " " + (value == null ? units.plural(unit) : units.after(value, unit)));
    String of = figure.of();
    String what = of == null || of.equals(unit) ? amount : words.say("of", amount, of);
    return words.say(figure.modifier(), what);
  }

  private static @Nullable String unit(QuantityMention figure) {
    return figure.unit() == null && figure.kind().startsWith("percent")
        ? figure.kind().equals("percent") ? "percent" : "percentage point"
        : figure.unit();
  }

  private String amount(QuantityMention figure) {
    if (figure.value() != null) {
      return number(figure.value());
    }
    if (figure.low() != null && figure.high() != null) {
      return words.say("between", number(figure.low()), number(figure.high()));
    }
    return figure.low() == null
        ? figure.high() == null ? figure.text() : words.say("up-to", number(figure.high()))
        : words.say("or-more", number(figure.low()));
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(MOST_DIGITS);
    return format.format(value);
  }

  /** "2021-01-01 to 2021-10-31", both days inside; "since 2013-01-01"; "unknown". */
  public String period(TimeMention period) {
    LocalDate from = period.from();
    LocalDate last = period.to() == null ? null : period.to().minusDays(1);
    if (from == null) {
      return last == null ? words.say("unknown") : words.say("until", last);
    }
    return last == null
        ? words.say("since", from)
        : from.equals(last) ? from.toString() : words.say("between", from, last);
  }

  /** The name, or that the article itself speaks. */
  public String speaker(@Nullable String name) {
    return name == null ? words.say("article-itself") : name;
  }
}
