package org.claimdesk.server.correction;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/** What a reading says, in a few words: for the trail, the history and the report. */
public final class ReadingWords {
  private ReadingWords() {}

  /** One reading of a claim. */
  public static String of(Readings readings, ReadingPlace place) {
    return switch (place.kind()) {
      case FIGURE -> figure(readings.figures().get(place.index()));
      case PERIOD -> period(readings.periods().get(place.index()));
      case SPEAKER -> speaker(readings.speaker());
    };
  }

  /** "about 5,000 jobs", "115,600,000,000 USD of trade", "40 to 60 percent". */
  public static String figure(QuantityMention figure) {
    String hedge =
        switch (figure.modifier()) {
          case "approx" -> "about ";
          case "at_least" -> "at least ";
          case "at_most" -> "at most ";
          case "more_than" -> "more than ";
          case "less_than" -> "less than ";
          default -> "";
        };
    String unit =
        figure.unit() == null && figure.kind().startsWith("percent")
            ? figure.kind().replace('_', ' ')
            : figure.unit();
    return hedge
        + amount(figure)
        + (unit == null ? "" : " " + unit)
        + (figure.of() == null || figure.of().equals(unit) ? "" : " of " + figure.of());
  }

  private static String amount(QuantityMention figure) {
    if (figure.value() != null) {
      return number(figure.value());
    }
    if (figure.low() != null && figure.high() != null) {
      return number(figure.low()) + " to " + number(figure.high());
    }
    return figure.low() == null
        ? figure.high() == null ? figure.text() : "up to " + number(figure.high())
        : number(figure.low()) + " or more";
  }

  private static String number(BigDecimal value) {
    return new DecimalFormat(
            "#,##0.########################################",
            DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** "2021-01-01 to 2021-10-31", both days inside; "since 2013-01-01"; "unknown". */
  public static String period(TimeMention period) {
    LocalDate from = period.from();
    LocalDate last = period.to() == null ? null : period.to().minusDays(1);
    if (from == null) {
      return last == null ? "unknown" : "until " + last;
    }
    return last == null ? "since " + from : from.equals(last) ? "" + from : from + " to " + last;
  }

  /** The name, or that the article itself speaks. */
  public static String speaker(@Nullable String name) {
    return name == null ? "the article itself" : name;
  }
}
