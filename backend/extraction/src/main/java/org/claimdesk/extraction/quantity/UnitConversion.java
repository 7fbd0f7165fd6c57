package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts values between units of one dimension: miles and kilometres, pence and pounds. */
final class UnitConversion {
  private static final MathContext PRECISION = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FREEZING_F = BigDecimal.valueOf(32);
  private static final BigDecimal FREEZING_K = new BigDecimal("273.15");
  private static final BigDecimal DEGREES_F = new BigDecimal("1.8");

  private UnitConversion() {}

  /**
   * {@code value}, given in {@code from}, in the unit of {@code quantity}; null where the two
   * measure different things. No unit given means the quantity's own.
   */
  static @Nullable BigDecimal convert(BigDecimal value, @Nullable String from, Quantity quantity) {
    String to = quantity.unit();
    if (from == null || from.isBlank() || from.equalsIgnoreCase(to)) {
      return value;
    }
    return switch (quantity.kind()) {
      case MONEY -> to == null ? null : money(value, from.toUpperCase(Locale.ROOT), to);
      case FRACTION, RATIO -> isPercent(from) ? value.movePointLeft(2) : null;
      case PERCENT -> isPercent(from) ? value : null;
      case COUNT, ORDINAL, NUMBER -> isNoun(from) ? value : null;
      case MEASURE, DURATION, PERCENTAGE_POINTS -> to == null ? null : measure(value, from, to);
    };
  }

  private static boolean isPercent(String unit) {
    return unit.equals("%")
        || unit.equalsIgnoreCase("percent")
        || unit.equalsIgnoreCase("per cent");
  }

  /** Whether {@code unit} names what is counted, not what is measured or paid. */
  private static boolean isNoun(String unit) {
    boolean money = Vocabulary.ENGLISH.currencyCodes().contains(unit);
    return !money && !isPercent(unit) && unit(unit) == null;
  }

  private static @Nullable BigDecimal money(BigDecimal value, String from, String to) {
    boolean pence = to.equals("penny") && from.equals("GBP");
    boolean cents = to.equals("cent") && (from.equals("USD") || from.equals("EUR"));
    if (pence || cents) {
      return value.multiply(HUNDRED);
    }
    boolean coins =
        (from.equals("PENNY") && to.equals("GBP"))
            || (from.equals("CENT") && (to.equals("USD") || to.equals("EUR")));
    return coins ? value.divide(HUNDRED, PRECISION) : null;
  }

  private static @Nullable BigDecimal measure(BigDecimal value, String from, String to) {
    Unit given = unit(from);
    Unit wanted = unit(to);
    if (given != null && wanted != null) {
      if (given.dimension().startsWith("temperature")) {
        return temperature(value, given, wanted);
      }
      return given.dimension().equals(wanted.dimension()) ? scaled(value, given, wanted) : null;
    }
    String[] givenRate = from.split(" per ", 2);
    String[] wantedRate = to.split(" per ", 2);
    if (givenRate.length < 2 || wantedRate.length < 2) {
      return null;
    }
    BigDecimal above = measure(value, givenRate[0], wantedRate[0]);
    Unit givenBelow = unit(givenRate[1]);
    Unit wantedBelow = unit(wantedRate[1]);
    boolean alike =
        givenBelow != null
            && wantedBelow != null
            && givenBelow.dimension().equals(wantedBelow.dimension());
    return above == null || !alike || givenBelow == null || wantedBelow == null
        ? null
        : scaled(above, wantedBelow, givenBelow);
  }

  private static BigDecimal scaled(BigDecimal value, Unit from, Unit to) {
    return value.multiply(from.factor()).divide(to.factor(), PRECISION);
  }

  private static @Nullable BigDecimal temperature(BigDecimal value, Unit from, Unit to) {
    BigDecimal celsius =
        switch (from.name()) {
          case "degree Fahrenheit" -> value.subtract(FREEZING_F).divide(DEGREES_F, PRECISION);
          case "kelvin" -> value.subtract(FREEZING_K);
          default -> value;
        };
    return switch (to.name()) {
      case "degree Celsius" -> celsius;
      case "degree Fahrenheit" -> celsius.multiply(DEGREES_F).add(FREEZING_F);
      case "kelvin" -> celsius.add(FREEZING_K);
      default -> null;
    };
  }

  private static @Nullable Unit unit(String written) {
    Unit named = Vocabulary.ENGLISH.unit(written);
    if (named != null) {
      return named;
    }
    Tokens tokens = Tokens.of(Vocabulary.ENGLISH.lexicon, written, 0, written.length());
    Phrases.Found<Vocabulary.UnitSign> found = Vocabulary.ENGLISH.units.at(tokens, 0);
    return found != null && found.to() == tokens.size() ? found.meaning().unit() : null;
  }
}
