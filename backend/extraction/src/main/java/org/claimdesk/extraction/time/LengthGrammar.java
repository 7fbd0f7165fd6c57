package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers and lengths of time: "two and a half years", "18-month", "a couple of days". */
final class LengthGrammar {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * A number read.
   *
   * @param value null where the words give none ("a few")
   */
  record Count(int next, @Nullable BigDecimal value) {}

  /** A length read. */
  record Read(int next, Length length) {}

  private final Tokens tokens;

  LengthGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The unit that the token names, null where it names none. */
  @Nullable Unit unit(int i) {
    return tokens.word(i).unit();
  }

  /** A number in figures or words, or a vague one ("a couple of", "several"). */
  @Nullable Count count(int i) {
    if (tokens.isDigits(i)) {
      return figures(i);
    }
    int at = tokens.is(i, Role.A) ? i + 1 : i;
    if (tokens.is(at, Role.COUPLE)) {
      return new Count(tokens.is(at + 1, Role.OF) ? at + 2 : at + 1, BigDecimal.valueOf(2));
    }
    if (tokens.is(at, Role.FEW)) {
      return new Count(at + 1, null);
    }
    return words(i);
  }

  private @Nullable Count figures(int i) {
    if (tokens.value(i) < 0 || (tokens.isGlued(i) && isFigureMark(i - 1))) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(tokens.value(i));
    int at = i + 1;
    while (tokens.isMark(at, ',')
        && tokens.isGlued(at)
        && tokens.isGlued(at + 1)
        && tokens.length(at + 1) == 3
        && tokens.value(at + 1) >= 0
        && value.precision() < 12) {
      value = value.movePointRight(3).add(BigDecimal.valueOf(tokens.value(at + 1)));
      at += 2;
    }
    if (tokens.isMark(at, '.') && tokens.isGlued(at + 1) && tokens.value(at + 1) >= 0) {
      value = value.add(BigDecimal.valueOf(tokens.value(at + 1), tokens.length(at + 1)));
      at += 2;
    }
    if (tokens.isMark(at, '/') && tokens.value(at + 1) == 2 && tokens.value(at - 1) == 1) {
      return new Count(at + 2, HALF);
    }
    if (tokens.value(at) == 1 && tokens.isMark(at + 1, '/') && tokens.value(at + 2) == 2) {
      return new Count(at + 3, value.add(HALF));
    }
    return new Count(at, value);
  }

  private boolean isFigureMark(int i) {
    return (tokens.isMark(i, '.') || tokens.isMark(i, ',') || tokens.isMark(i, '/'))
        && tokens.isGlued(i)
        && tokens.isDigits(i - 1);
  }

  private @Nullable Count words(int i) {
    int at = tokens.is(i, Role.A) && tokens.is(i + 1, Role.SCALE) ? i + 1 : i;
    long total = 0;
    long part = at > i ? 1 : -1;
    while (at < i + 10) {
      if (tokens.is(at, Role.NUMBER)) {
        int value = tokens.word(at).number(Role.NUMBER);
        if (part > 0 && !follows(part, value)) {
          break;
        }
        part = Math.max(part, 0) + value;
      } else if (tokens.is(at, Role.SCALE) && part > 0) {
        int scale = tokens.word(at).number(Role.SCALE);
        if (scale == 1000) {
          total += part * scale;
          part = 0;
        } else {
          part *= scale;
        }
      } else {
        break;
      }
      at++;
      boolean joint =
          tokens.isDash(at) || (tokens.is(at, Role.AND) && tokens.is(at - 1, Role.SCALE));
      if (joint && tokens.is(at + 1, Role.NUMBER)) {
        at++;
      }
    }
    return part < 0 ? null : new Count(at, BigDecimal.valueOf(total + part));
  }

  /** Whether "twenty" takes the ones after it, or "hundred" what is less than one. */
  private static boolean follows(long part, int value) {
    return part % 100 == 0 || (part % 100 >= 20 && part % 10 == 0 && value > 0 && value < 10);
  }

  /** A length with its number: figures, words, "a", "half a". */
  @Nullable Read length(int i) {
    Read first = single(i);
    if (first == null) {
      return null;
    }
    int at = first.next;
    Length whole = first.length;
    for (int more = 0; more < 3; more++) {
      int from =
          tokens.isMark(at, ',') && tokens.is(at + 1, Role.AND)
              ? at + 2
              : tokens.isMark(at, ',') || tokens.is(at, Role.AND) ? at + 1 : at;
      boolean another = tokens.isMark(from - 1, ',') && tokens.is(from, Role.A);
      Read second = tokens.isDash(from - 1) || another ? null : single(from);
      if (second == null
          || second.length.unit().compareTo(whole.unit()) >= 0
          || (more > 0 && second.length.count() == null)) {
        break;
      }
      whole = whole.and(second.length);
      at = second.next;
    }
    if (at == first.next && whole.unit() == Unit.HOUR) {
      return withMinutes(at, whole);
    }
    boolean roughly = tokens.is(at, Role.OR) && tokens.is(at + 1, Role.SO);
    return new Read(roughly ? at + 2 : at, whole);
  }

  /** "One hour thirty", "two hours and ten": minutes without their name at the end of a phrase. */
  private Read withMinutes(int i, Length hours) {
    Count minutes = count(tokens.is(i, Role.AND) ? i + 1 : i);
    boolean plain =
        minutes != null
            && minutes.value != null
            && minutes.value.signum() > 0
            && minutes.value.compareTo(BigDecimal.valueOf(60)) < 0
            && !tokens.isLetters(minutes.next)
            && !tokens.isMark(minutes.next, '%');
    return minutes != null && plain
        ? new Read(minutes.next, hours.and(Length.of(minutes.value, Unit.MINUTE)))
        : new Read(i, hours);
  }

  private @Nullable Read single(int i) {
    if (tokens.is(i, Role.HALF)) {
      int at = skipDash(i + 1);
      at = tokens.is(at, Role.A) ? at + 1 : at;
      return unitAfter(at, HALF);
    }
    if (tokens.is(i, Role.A)) {
      Unit unit = unit(i + 1);
      boolean fraction = unit == Unit.SECOND || unit == Unit.QUARTER;
      if (unit != null && !fraction && !tokens.is(i + 1, Role.PLURAL)) {
        return withHalf(i + 2, BigDecimal.ONE, unit);
      }
      if (tokens.is(i + 1, Role.HALF)) {
        return unitAfter(skipDash(i + 2), HALF);
      }
      if (tokens.is(i + 1, Role.MORE)) {
        return unitAfter(i + 2, BigDecimal.ONE);
      }
    }
    Count count = count(i);
    if (count == null) {
      return null;
    }
    int at = count.next;
    BigDecimal value = count.value;
    Count high =
        tokens.isDash(at) || tokens.is(at, Role.TO) || tokens.is(at, Role.OR)
            ? count(at + 1)
            : null;
    if (high != null
        && value != null
        && (tokens.is(high.next, Role.UNIT) || unit(skipDash(high.next)) != null)) {
      at = high.next;
    }
    Count part = value == null ? null : fraction(at);
    if (value != null && part != null && part.value != null) {
      value = value.add(part.value);
      at = part.next;
    }
    at = tokens.is(at, Role.MORE) ? at + 1 : at;
    int unit = skipDash(at);
    boolean year =
        tokens.length(i) == 4
            && tokens.value(i) >= 1900
            && unit == i + 1
            && !tokens.is(unit, Role.PLURAL);
    return year ? null : unitAfter(unit, value);
  }

  /** "And a half", "and three quarters of an" between a number and its unit. */
  private @Nullable Count fraction(int i) {
    if (!tokens.is(i, Role.AND)) {
      return null;
    }
    int at = tokens.is(i + 1, Role.A) ? i + 2 : i + 1;
    BigDecimal value = HALF;
    if (!tokens.is(at, Role.HALF)) {
      int quarters = tokens.is(at, Role.NUMBER) ? tokens.word(at).number(Role.NUMBER) : 1;
      at = tokens.is(at, Role.NUMBER) ? at + 1 : at;
      if (unit(at) != Unit.QUARTER || quarters > 3) {
        return null;
      }
      value = new BigDecimal("0.25").multiply(BigDecimal.valueOf(quarters));
    }
    at++;
    at = tokens.is(at, Role.OF) ? at + 1 : at;
    at = tokens.is(at, Role.A) ? at + 1 : at;
    return unit(at) == null ? null : new Count(at, value);
  }

  private @Nullable Read unitAfter(int i, @Nullable BigDecimal value) {
    Unit unit = unit(i);
    if (unit == null) {
      return null;
    }
    return value == null ? new Read(i + 1, Length.of(null, unit)) : withHalf(i + 1, value, unit);
  }

  private Read withHalf(int next, BigDecimal value, Unit unit) {
    int half = tokens.is(next + 1, Role.A) ? next + 2 : next + 1;
    if (tokens.is(next, Role.AND)
        && tokens.is(half, Role.HALF)
        && !tokens.is(half + 1, Role.UNIT)
        && !tokens.is(half + 1, Role.OF)
        && !tokens.is(half + 1, Role.THE)) {
      return new Read(half + 1, Length.of(value.add(HALF), unit));
    }
    return new Read(next, Length.of(value, unit));
  }

  /** The index after a hyphen, or the same index. */
  int skipDash(int i) {
    return tokens.isDash(i) ? i + 1 : i;
  }
}
