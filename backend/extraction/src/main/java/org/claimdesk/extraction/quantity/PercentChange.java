package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The arithmetic of changes in percent, with what each written figure admits. */
final class PercentChange {
  private static final MathContext PRECISION = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PercentChange() {}

  /** The change in percent from one figure to another, negative for a fall. */
  static Bounds between(Quantity from, Quantity to) {
    Bounds before = ReferenceCheck.admitted(from);
    Bounds after = ReferenceCheck.admitted(to);
    return Bounds.closed(percent(before.high(), after.low()), percent(before.low(), after.high()));
  }

  /** By how many percent {@code b} lies above {@code a}; null where one is open or zero. */
  static @Nullable BigDecimal percent(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null || a.signum() <= 0
        ? null
        : b.subtract(a).multiply(HUNDRED).divide(a, PRECISION);
  }

  /** Whether the change leaves something: a fall of less than 100 percent. */
  static boolean isPossible(Quantity change, boolean rise) {
    BigDecimal most = ReferenceCheck.admitted(change).high();
    return rise || most == null || most.compareTo(HUNDRED) < 0;
  }

  /**
   * What a change implies for the figure before it: "$115.6 billion, over 30 percent higher than a
   * year earlier" puts the year before below $88.96 billion.
   *
   * @param current the figure after the change
   * @param change the change, in percent
   * @param rise whether the figure rose
   * @throws IllegalArgumentException if {@code change} is not in percent or a fall of all there was
   */
  static Bounds before(Quantity current, Quantity change, boolean rise) {
    Bounds now = ReferenceCheck.admitted(current);
    Bounds by = factors(change, rise);
    BigDecimal low =
        now.low() == null || by.high() == null ? null : now.low().divide(by.high(), PRECISION);
    BigDecimal high =
        now.high() == null || by.low() == null ? null : now.high().divide(by.low(), PRECISION);
    return new Bounds(
        low, high, /* lowInside= */ by.highInside(), /* highInside= */ by.lowInside());
  }

  /**
   * What a change makes of the figure before it: 400 jobs and a fall of 20 percent leave 320.
   *
   * @throws IllegalArgumentException if {@code change} is not in percent or a fall of all there was
   */
  static Bounds after(Quantity base, Quantity change, boolean rise) {
    Bounds then = ReferenceCheck.admitted(base);
    Bounds by = factors(change, rise);
    BigDecimal low = then.low() == null || by.low() == null ? null : then.low().multiply(by.low());
    BigDecimal high =
        then.high() == null || by.high() == null ? null : then.high().multiply(by.high());
    return new Bounds(low, high, by.lowInside(), by.highInside());
  }

  /** What the change multiplies by: over 1.3 for a rise of over 30 percent. */
  private static Bounds factors(Quantity change, boolean rise) {
    if (change.kind() != QuantityKind.PERCENT) {
      String kind = change.kind().code();
      throw new IllegalArgumentException(
          "'%s' is %s; a change in percent is needed.".formatted(change.text(), kind));
    }
    Bounds by = ReferenceCheck.admitted(change);
    BigDecimal least = factor(rise ? by.low() : by.high(), rise);
    BigDecimal most = factor(rise ? by.high() : by.low(), rise);
    if ((least != null && least.signum() <= 0) || (most != null && most.signum() <= 0)) {
      throw new IllegalArgumentException(
          "'%s' leaves nothing; a fall of less than 100 percent is needed."
              .formatted(change.text()));
    }
    return rise
        ? new Bounds(least, most, by.lowInside(), by.highInside())
        : new Bounds(
            least, most, /* lowInside= */ by.highInside(), /* highInside= */ by.lowInside());
  }

  private static @Nullable BigDecimal factor(@Nullable BigDecimal percent, boolean rise) {
    if (percent == null) {
      return null;
    }
    BigDecimal share = percent.movePointLeft(2);
    return rise ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share);
  }
}
