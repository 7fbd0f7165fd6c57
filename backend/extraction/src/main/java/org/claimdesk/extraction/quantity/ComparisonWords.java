package org.claimdesk.extraction.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Says the arithmetic of a comparison as a sentence, in English or German: {@code
 * comparison_en.properties} and {@code comparison_de.properties}, which have the same keys.
 */
final class ComparisonWords {
  private static final ComparisonWords ENGLISH = new ComparisonWords(Locale.ENGLISH);
  private static final ComparisonWords GERMAN = new ComparisonWords(Locale.GERMAN);

  private final ResourceBundle patterns;
  private final Locale locale;
  private final UnitWords units;

  /** By the file's name: a bundle's own search would end at the machine's language. */
  private ComparisonWords(Locale locale) {
    String file = "comparison_" + locale.getLanguage() + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(
            ComparisonWords.class.getResourceAsStream(file), "the jar lacks " + file)) {
      this.patterns =
          new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    this.locale = locale;
    this.units = UnitWords.in(locale);
  }

  /** Of a language; English where there are none in it. */
  static ComparisonWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
  }

  private String say(String key, Object... values) {
    return new MessageFormat(patterns.getString(key), locale).format(values);
  }

  /**
   * The sentence.
   *
   * @param reference the reference value in the figure's unit
   * @param given the reference as it was given, where it had to be converted; else null
   * @param stated the written value, or the end of the range that is nearer
   * @param percent how far apart they are; null where the written value is zero
   */
  String of(
      Quantity quantity,
      BigDecimal reference,
      @Nullable String given,
      BigDecimal stated,
      @Nullable BigDecimal percent,
      Outcome outcome) {
    String unit = quantity.unit();
    boolean alone = given == null || unit == null;
    String shown =
        (alone ? show(reference) : amount(reference, unit))
            + (given == null ? "" : " (" + given + ")");
    // Patterns choose the verb by it: "15 days are", but "15 is".
    int several = alone || UnitWords.isOne(rounded(reference)) ? 1 : 2;
    String side = distance(reference, shown, several, stated, percent);
    String hedge = new WrittenPrecision(quantity).hedge();
    boolean range = quantity.value() == null;
    return switch (outcome) {
      case CONSISTENT ->
          range
              ? say("within", shown, quantity.text(), several)
              : hedge.isEmpty() ? say("precision", side) : say("hedge-holds", side, hedge);
      case ROUNDED -> say("rounded", side, quantity.text());
      case OFF -> say("off", side, quantity.text());
      case CONTRADICTED ->
          hedge.isEmpty() || range
              ? say("contradicted", side, quantity.text())
              : say("hedge-fails", side, hedge);
      case INCOMPARABLE -> "";
    };
  }

  /** Why the two cannot be compared, and what can. */
  String incomparable(Quantity quantity, String given, @Nullable String givenUnit) {
    boolean result = quantity.kind() == QuantityKind.RATIO && quantity.value() == null;
    String other =
        result
            ? say("result")
            : switch (quantity.kind()) {
              case COUNT -> say("count", String.valueOf(quantity.unit()));
              case ORDINAL -> say("rank");
              case FRACTION, RATIO -> say("portion");
              case NUMBER -> say("plain");
              default -> say("measure", units.givenIn(String.valueOf(quantity.unit())));
            };
    String words = say("incomparable", given, quantity.text(), other);
    boolean shares =
        givenUnit != null
            && givenUnit.contains("percent")
            && (quantity.kind() == QuantityKind.PERCENT
                || quantity.kind() == QuantityKind.PERCENTAGE_POINTS);
    return shares ? words + " " + say("points") : words;
  }

  private String distance(
      BigDecimal reference,
      String shown,
      int several,
      BigDecimal stated,
      @Nullable BigDecimal percent) {
    int side = reference.compareTo(stated);
    if (side == 0) {
      return say("same", shown, several);
    }
    String far = percent == null ? show(reference.subtract(stated).abs()) : share(percent);
    return say(side < 0 ? "below" : "above", shown, far, show(stated), several);
  }

  private String share(BigDecimal percent) {
    BigDecimal size = percent.abs();
    return size.compareTo(new BigDecimal("0.1")) < 0
        ? say("least-share")
        : say("share", format("0.0").format(size.setScale(1, RoundingMode.HALF_UP)));
  }

  /** A value with its unit, if that is known: "15 days". */
  String amount(BigDecimal value, @Nullable String unit) {
    return show(value) + (unit == null ? "" : " " + units.after(rounded(value), unit));
  }

  /** A value with its thousands grouped and at most four places. */
  String show(BigDecimal value) {
    return format("#,##0.####").format(value);
  }

  /** The value as it is shown. */
  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_EVEN);
  }

  private DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
  }
}
