package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as they are written and divided here. */
final class Decimals {
  /** A figure longer than this is a code, not an amount. */
  private static final int MOST_DIGITS = 24;

  private Decimals() {}

  /** {@code a / b} to 16 significant digits, exact where it ends sooner. */
  static BigDecimal ratio(BigDecimal a, BigDecimal b) {
    BigDecimal quotient = a.divide(b, MathContext.DECIMAL64).stripTrailingZeros();
    return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
  }

  /** The value of a figure with its group marks, or null where they are in no known order. */
  static @Nullable BigDecimal digits(String written) {
    if (written.length() > MOST_DIGITS + 10) {
      return null;
    }
    int point = written.indexOf('.');
    int lastPoint = written.lastIndexOf('.');
    char mark = point != lastPoint ? '.' : ',';
    int end = mark == '.' || point < 0 ? written.length() : point;
    int mostDigits = 0;
    int group = 0;
    boolean grouped = false;
    for (int i = 0; i <= end; i++) {
      if (i < end && written.charAt(i) != mark) {
        group++;
        continue;
      }
      boolean last = i == end;
      boolean fits = !grouped ? last || group <= 3 : last ? group == 3 : group == 3 || group == 2;
      if (!fits) {
        return null;
      }
      grouped |= !last;
      mostDigits += group;
      group = 0;
    }
    if (mostDigits > MOST_DIGITS
        || (mark == ',' && point >= 0 && written.indexOf(',', point) >= 0)) {
      return null;
    }
    return new BigDecimal(mark == '.' ? written.replace(".", "") : written.replace(",", ""));
  }

  /** The same number without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
