package org.claimdesk.server.correction;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityFinder;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A figure on its way from the words that people write to its meaning, read by the extractor's own
 * reader.
 *
 * @param words as written; they tell how precise the figure is
 */
record WrittenFigure(
    String words,
    QuantityKind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    Modifier modifier,
    @Nullable String duration) {

  static WrittenFigure of(QuantityMention figure) {
    return of(figure.text(), figure.quantity());
  }

  private static WrittenFigure of(String words, Quantity figure) {
    return new WrittenFigure(
        words,
        figure.kind(),
        figure.value(),
        figure.low(),
        figure.high(),
        figure.unit(),
        figure.modifier(),
        figure.duration());
  }

  /**
   * Reads a figure; the unit and the hedge that the words do not say are those of {@code before}.
   *
   * @throws Problem 422 when they are no single figure
   */
  static WrittenFigure read(String words, WrittenFigure before) {
    Quantity figure =
        QuantityFinder.only(words)
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "written",
                        "\"%s\" is no single figure; write one, such as 4,815, $115.6bn, nearly 5,000, a third or 40 to 60."
                            .formatted(words)));
    if (figure.low() != null
        && figure.high() != null
        && figure.low().compareTo(figure.high()) > 0) {
      throw Problem.unprocessable(
          "written",
          "\"%s\" goes from %s to %s; write the smaller bound first."
              .formatted(words, figure.low().toPlainString(), figure.high().toPlainString()));
    }
    WrittenFigure read = of(words, figure);
    if (figure.kind() == QuantityKind.NUMBER && before.kind != QuantityKind.NUMBER) {
      read = read.measuredAs(before);
    }
    return read.modifier == Modifier.EXACT ? read.hedged(before.modifier) : read;
  }

  private WrittenFigure measuredAs(WrittenFigure other) {
    return new WrittenFigure(
        words,
        other.kind,
        value,
        low,
        high,
        other.unit,
        modifier,
        other.kind == QuantityKind.DURATION ? length(other.unit) : null);
  }

  /** The same with another value, to the last digit. */
  WrittenFigure with(BigDecimal number) {
    BigDecimal plain = plain(number);
    return new WrittenFigure(
            plain.toPlainString(), kind, plain, null, null, unit, Modifier.EXACT, null)
        .measuredAs(this)
        .hedged(modifier);
  }

  /** The same with other bounds. */
  WrittenFigure with(BigDecimal least, BigDecimal most) {
    String range = plain(least).toPlainString() + " to " + plain(most).toPlainString();
    return new WrittenFigure(range, kind, null, plain(least), plain(most), unit, modifier, null);
  }

  /** The same as a bare number. */
  WrittenFigure bare() {
    return new WrittenFigure(words, QuantityKind.NUMBER, value, low, high, null, modifier, null);
  }

  /**
   * The same in another unit; a share becomes percent by its value.
   *
   * @throws Problem 422 for what is no unit
   */
  WrittenFigure in(String given) {
    Optional<Quantity> two = QuantityFinder.only("2 " + given);
    boolean number =
        two.isPresent()
            && (two.get().unit() == null || BigDecimal.TWO.compareTo(value(two.get())) != 0)
            && two.get().kind() != QuantityKind.PERCENT
            && two.get().kind() != QuantityKind.PERCENTAGE_POINTS;
    boolean counted = two.isEmpty() || two.get().kind() == QuantityKind.COUNT;
    if (number || given.chars().anyMatch(Character::isDigit) || (counted && isCode(given))) {
      throw Problem.unprocessable(
          "unit",
          "unit is \"%s\"; give an ISO 4217 code such as USD, percent, the English name of a unit such as kilometre or year, or what is counted, such as jobs."
              .formatted(given));
    }
    QuantityKind as = two.map(Quantity::kind).orElse(QuantityKind.COUNT);
    String name = counted ? given : two.map(Quantity::unit).orElse(given);
    boolean share = kind == QuantityKind.FRACTION && as == QuantityKind.PERCENT;
    return new WrittenFigure(
        words,
        as,
        share && value != null ? plain(value.movePointRight(2)) : value,
        low,
        high,
        name,
        modifier,
        as == QuantityKind.DURATION ? length(name) : null);
  }

  /** Three capitals that are no currency's code were meant for one. */
  private static boolean isCode(String given) {
    return given.length() == 3
        && given.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && Currency.getAvailableCurrencies().stream()
            .noneMatch(each -> each.getCurrencyCode().equals(given));
  }

  private static BigDecimal value(Quantity figure) {
    return figure.value() == null ? BigDecimal.ZERO : figure.value();
  }

  /** The length in ISO 8601, where it is one. */
  private @Nullable String length(@Nullable String inUnit) {
    return value == null || inUnit == null
        ? null
        : QuantityFinder.only(value.toPlainString() + " " + inUnit)
            .map(Quantity::duration)
            .orElse(null);
  }

  /** The same with another hedge, said in the words too. */
  WrittenFigure hedged(Modifier hedge) {
    if (hedge == modifier) {
      return this;
    }
    String unhedged = unhedged();
    String said =
        switch (hedge) {
          case EXACT -> unhedged;
          case APPROX -> "about " + unhedged;
          case AT_LEAST -> "at least " + unhedged;
          case AT_MOST -> "at most " + unhedged;
          case MORE_THAN -> "more than " + unhedged;
          case LESS_THAN -> "less than " + unhedged;
        };
    return new WrittenFigure(said, kind, value, low, high, unit, hedge, duration);
  }

  /** The words without those that bound them, "nearly" before or "or more" after. */
  private String unhedged() {
    if (modifier == Modifier.EXACT) {
      return words;
    }
    String text = words.strip();
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (isBare(text.substring(space + 1))) {
        return text.substring(space + 1);
      }
    }
    for (int space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
      if (isBare(text.substring(0, space))) {
        return text.substring(0, space);
      }
    }
    return value == null ? low + " to " + high : value.toPlainString();
  }

  private static boolean isBare(String text) {
    return QuantityFinder.only(text)
        .filter(figure -> figure.modifier() == Modifier.EXACT)
        .isPresent();
  }

  /** The figure at a place of the text. */
  QuantityMention at(Span place, @Nullable String whole) {
    return new QuantityMention(
        place.start(),
        place.end(),
        words,
        kind.code(),
        value == null ? null : plain(value),
        low == null ? null : plain(low),
        high == null ? null : plain(high),
        unit,
        modifier.code(),
        duration,
        whole);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
