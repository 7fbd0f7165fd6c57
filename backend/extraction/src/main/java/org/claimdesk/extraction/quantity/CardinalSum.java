package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.Numeral;
import org.jspecify.annotations.Nullable;

/** A number in words as far as it is read: closed groups in the total, and the open group. */
final class CardinalSum {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  BigDecimal total = BigDecimal.ZERO;
  @Nullable BigDecimal group;
  // What may still be added to the group is below this: 10 after "twenty", 100 after "hundred".
  int room;
  BigDecimal scale = BigDecimal.ONE;
  BigDecimal lastScale = new BigDecimal("1E30");
  BigDecimal step = BigDecimal.ONE;
  boolean digits;
  // How many "and"s deep the sum stands.
  int depth;
  // Whether an ordinal was joined: three hundred and first.
  boolean ordinal;

  BigDecimal value() {
    return group == null ? total : total.add(group);
  }

  boolean isEmpty() {
    return group == null && total.signum() == 0;
  }

  Reading reading(int to, Form form) {
    return new Reading(to, Decimals.plain(value()), scale, step, form, digits);
  }

  /** Takes one word into the sum; false where it does not go on with the number. */
  boolean take(Numeral numeral) {
    BigDecimal value = numeral.value();
    switch (numeral.role()) {
      case "small", "ten" -> {
        boolean ten = numeral.role().equals("ten");
        if (group == null) {
          group = value;
        } else if (value.intValue() < room && value.signum() > 0 && !digits) {
          group = group.add(value);
        } else {
          return false;
        }
        room = ten ? 10 : 0;
        if (total.signum() > 0) {
          step = BigDecimal.ONE;
        }
        return true;
      }
      case "hundred" -> {
        if ((group == null && !isEmpty()) || room == 100) {
          return false;
        }
        group = (group == null ? BigDecimal.ONE : group).multiply(value);
        room = 100;
        step = step.multiply(value);
        return true;
      }
      case "scale", "plural" -> {
        if (value.compareTo(HUNDRED) < 0 || (numeral.role().equals("plural") && isEmpty())) {
          return false;
        }
        multiply(value);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** Multiplies the group, or all there is, and closes it. */
  void multiply(BigDecimal by) {
    BigDecimal times = isEmpty() ? BigDecimal.ONE : group;
    boolean all = total.signum() == 0 || times == null;
    total =
        times == null || by.compareTo(lastScale) > 0
            ? value().multiply(by)
            : total.add(times.multiply(by));
    scale = all ? scale.multiply(by) : by;
    step = all ? step.multiply(by) : by;
    group = null;
    room = 0;
    lastScale = by;
  }
}
