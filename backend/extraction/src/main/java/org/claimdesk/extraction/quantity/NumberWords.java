package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.Vocabulary.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Reads English numerals in figures, in words and mixed: "1,234.5", "1 234", "four to five
 * thousand" (one end at a time), "half a million", "1.4 lakh crore", "¾", "twenty-first".
 */
public final class NumberWords {
  /** What a numeral does: it counts, divides, ranks, leaves the count open, or multiplies. */
  enum Form {
    CARDINAL,
    FRACTION,
    ORDINAL,
    PLURAL,
    MULTIPLE
  }

  /**
   * A numeral in the tokens, up to but without token {@code to}.
   *
   * @param scale the scale word's worth, 1 without one: a million in "4.5 million"
   * @param step what one unit of the last written place is worth: 100000 in "4.5 million"
   * @param digits whether it is written in figures
   */
  record Reading(
      int to, BigDecimal value, BigDecimal scale, BigDecimal step, Form form, boolean digits) {
    BigDecimal mantissa() {
      return Decimals.ratio(value, scale);
    }

    boolean isWhole() {
      return value.stripTrailingZeros().scale() <= 0;
    }

    Reading negated() {
      return new Reading(to, value.negate(), scale, step, form, digits);
    }
  }

  /** And so many groups of three make the longest number written with spaces. */
  private static final int MOST_GROUPS = 6;

  private final Vocabulary words;
  private final CardinalReader cardinals;
  private final ScaleLetters letters;

  NumberWords(Vocabulary words) {
    this.words = words;
    letters = new ScaleLetters(words);
    cardinals = new CardinalReader(words, this);
  }

  /**
   * The number that {@code words} spell and nothing else, or null: "four and a half million",
   * "1.2tn", "minus 7". An open plural ("thousands") has no number.
   */
  public static @Nullable BigDecimal parse(String words) {
    Vocabulary english = Vocabulary.ENGLISH;
    Tokens tokens = Tokens.of(english.lexicon, words, 0, words.length());
    boolean negative = tokens.isDash(0) || tokens.word(0).equals("minus");
    int from = negative || tokens.word(0).equals("negative") ? 1 : 0;
    Reading reading = new NumberWords(english).read(tokens, from, true);
    if (reading == null || reading.to() != tokens.size() || reading.form() == Form.PLURAL) {
      return null;
    }
    return from == 1 ? reading.value().negate() : reading.value();
  }

  /**
   * The numeral that begins with token {@code i}, or null.
   *
   * @param money whether a currency sign stands before it, which makes "m" a million
   */
  @Nullable Reading read(Tokens t, int i, boolean money) {
    if (t.isNumber(i)) {
      return figures(t, i, money);
    }
    String word = t.word(i);
    if (word.equals("a") || word.equals("an")) {
      return withArticle(t, i);
    }
    Numeral numeral = words.numeral(word);
    if (numeral == null) {
      return null;
    }
    BigDecimal one = BigDecimal.ONE;
    return switch (numeral.role()) {
      case "vulgar" -> fraction(t, i + 1, numeral.value(), true);
      case "share" -> fraction(t, i + 1, numeral.value(), false);
      case "part" ->
          word.equals("quarter") && (isScale(t, i + 1) || isUnit(t, i + 1))
              ? fraction(t, i + 1, new BigDecimal("0.25"), false)
              : null;
      case "multiple" -> new Reading(i + 1, numeral.value(), one, one, Form.MULTIPLE, false);
      case "plural" -> plural(t, i, numeral.value());
      case "letter" -> null;
      case "hundred", "scale", "dozen" ->
          isVague(t, i - 1) || t.isNumber(i - 1) ? null : cardinals.read(t, i);
      default -> cardinals.read(t, i);
    };
  }

  private boolean isVague(Tokens t, int i) {
    return words.is("vague", t.word(i)) || (t.isDash(i) && t.word(i - 1).equals("multi"));
  }

  /** Whether a unit of measure follows "quarter"; a quarter of a time may be three months. */
  private boolean isUnit(Tokens t, int i) {
    Phrases.Found<Vocabulary.UnitSign> unit = words.units.at(t, t.isDash(i) ? i + 1 : i);
    return unit != null && !unit.meaning().unit().isTime() && !unit.meaning().touching();
  }

  private @Nullable Reading withArticle(Tokens t, int i) {
    Numeral next = words.numeral(t.word(i + 1));
    boolean scoreOf = t.word(i + 1).equals("score") && t.word(i + 2).equals("of");
    if (scoreOf && t.isWord(i + 3) && words.numeral(t.word(i + 3)) == null) {
      BigDecimal score = BigDecimal.valueOf(20);
      return new Reading(i + 2, score, BigDecimal.ONE, score, Form.CARDINAL, false);
    }
    if (next == null) {
      return null;
    }
    return switch (next.role()) {
      case "hundred", "scale", "dozen" -> cardinals.read(t, i + 1);
      case "share" -> fraction(t, i + 2, next.value(), false);
      case "ordinal-scale" ->
          partFollows(t, i + 2)
              ? fraction(t, i + 2, Decimals.ratio(BigDecimal.ONE, next.value()), false)
              : cardinals.read(t, i + 1);
      case "part", "ordinal" -> {
        BigDecimal divisor = next.value();
        boolean divides = next.role().equals("part") || divisor.intValue() > 2;
        yield divides && (partFollows(t, i + 2) || isScale(t, i + 2))
            ? fraction(t, i + 2, Decimals.ratio(BigDecimal.ONE, divisor), false)
            : null;
      }
      default -> null;
    };
  }

  /** Whether what follows "a third" shows a share ("of", an end, a verb), not a rank ("goal"). */
  private boolean partFollows(Tokens t, int i) {
    return i >= t.size() || (t.isSign(i) && !t.isDash(i)) || words.is("stop", t.word(i));
  }

  private boolean isScale(Tokens t, int i) {
    Numeral numeral = words.numeral(t.word(i));
    return numeral != null && (numeral.role().equals("scale") || numeral.role().equals("dozen"));
  }

  /** A share, times the scale that may follow it: "half a million", "two thirds of a million". */
  Reading fraction(Tokens t, int to, BigDecimal share, boolean digits) {
    int at = to;
    if (t.word(at).equals("of")) {
      at++;
    }
    if (t.word(at).equals("a")) {
      at++;
    }
    Numeral scale = isScale(t, at) ? words.numeral(t.word(at)) : null;
    if (scale == null || (t.word(to).equals("of") && !t.word(to + 1).equals("a"))) {
      return new Reading(to, share, BigDecimal.ONE, BigDecimal.ONE, Form.FRACTION, digits);
    }
    BigDecimal value = Decimals.plain(share.multiply(scale.value()));
    BigDecimal step = scale.value().movePointLeft(1);
    return new Reading(at + 1, value, scale.value(), step, Form.CARDINAL, digits);
  }

  /** "thousands", "tens of thousands": at least one of what the words name. */
  private Reading plural(Tokens t, int i, BigDecimal value) {
    Numeral next = t.word(i + 1).equals("of") ? words.numeral(t.word(i + 2)) : null;
    if (next != null && next.role().equals("plural") && next.value().compareTo(value) > 0) {
      BigDecimal product = value.multiply(next.value());
      return new Reading(i + 3, product, product, product, Form.PLURAL, false);
    }
    return new Reading(i + 1, value, value, value, Form.PLURAL, false);
  }

  private @Nullable Reading figures(Tokens t, int i, boolean money) {
    BigDecimal value = Decimals.digits(t.text(i));
    if (value == null) {
      return null;
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(value.scale());
    int to = i + 1;
    while (to - i < MOST_GROUPS && isSpacedGroup(t, i, to)) {
      BigDecimal group = Decimals.digits(t.text(to));
      if (group == null) {
        break;
      }
      value = value.movePointRight(3).add(group);
      step = BigDecimal.ONE.movePointLeft(group.scale());
      to++;
    }
    Numeral next = words.numeral(t.word(to));
    if (next != null && next.role().equals("vulgar")) {
      value = value.add(next.value());
      to++;
    } else if (t.is(to, '/') && t.touches(to) && t.touches(to + 1) && t.isNumber(to + 1)) {
      return slashed(t, i, value);
    } else if (t.isNumber(to) && t.is(to + 1, '/') && t.touches(to + 1) && t.length(to) <= 2) {
      Reading part = slashed(t, to, new BigDecimal(t.text(to).replaceAll("\\D", "")));
      if (part != null) {
        return new Reading(
            part.to(), value.add(part.value()), BigDecimal.ONE, step, Form.CARDINAL, true);
      }
    }
    String suffix = t.touches(to) ? t.word(to) : "";
    if (t.length(to - 1) <= 6
        && (suffix.equals("th")
            || suffix.equals("st")
            || suffix.equals("nd")
            || suffix.equals("rd"))) {
      return new Reading(to + 1, value, BigDecimal.ONE, BigDecimal.ONE, Form.ORDINAL, true);
    }
    BigDecimal letter = letters.scale(t, to, money, value.scale() > 0);
    if (letter != null) {
      return new Reading(
          to + 1,
          Decimals.plain(value.multiply(letter)),
          letter,
          step.multiply(letter),
          Form.CARDINAL,
          true);
    }
    return cardinals.readOn(t, to, value, step);
  }

  private @Nullable Reading slashed(Tokens t, int i, BigDecimal above) {
    BigDecimal below = t.isNumber(i + 2) ? Decimals.digits(t.text(i + 2)) : null;
    boolean chained = t.is(i + 3, '/') || (t.is(i - 1, '/') && t.touches(i));
    if (below == null
        || chained
        || below.signum() <= 0
        || above.compareTo(below) >= 0
        || below.compareTo(BigDecimal.valueOf(1000)) > 0) {
      return null;
    }
    return fraction(t, i + 3, Decimals.ratio(above, below), true);
  }

  /** "1 234 567": groups of three after a first of at most three, one space between. */
  private static boolean isSpacedGroup(Tokens t, int first, int i) {
    if (!t.isNumber(i) || t.touches(i) || t.start(i) - t.end(i - 1) != 1 || t.length(first) > 3) {
      return false;
    }
    int whole = 0;
    while (whole < t.length(i) && Character.isDigit(t.charAt(i, whole))) {
      whole++;
    }
    if (t.isWord(i + 1) && t.touches(i + 1)) {
      return false;
    }
    boolean last = whole == t.length(i) || t.charAt(i, whole) == '.';
    return whole == 3 && last && t.charAt(first, 0) != '0' && !t.text(first).contains(".");
  }
}
