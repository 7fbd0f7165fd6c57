package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.UnitSign;
import org.jspecify.annotations.Nullable;

/** How precisely a figure is written, read again from its words: its last place and its hedge. */
final class WrittenPrecision {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Vocabulary words = Vocabulary.ENGLISH;
  private final NumberWords numbers = new NumberWords(words);
  private final Quantity quantity;
  private final Tokens tokens;

  WrittenPrecision(Quantity quantity) {
    this.quantity = quantity;
    String text = quantity.text();
    tokens = Tokens.of(words.lexicon, text, 0, text.length());
  }

  /** Whether the figure begins with a word of that role of words.tsv. */
  boolean startsWith(String role) {
    return words.is(role, tokens.word(0));
  }

  /** The hedge's words, "" without one. */
  String hedge() {
    if (quantity.modifier() == Modifier.EXACT) {
      return "";
    }
    int i = 0;
    while (i < tokens.size() && tokens.isWord(i) && numbers.read(tokens, i, false) == null) {
      i++;
    }
    return i == 0 ? quantity.text() : tokens.text(0, i);
  }

  /**
   * Half of what one unit of the last written place of {@code value} is worth. A share, a ratio and
   * a round number in words are rough: no more than a twentieth or a tenth of them.
   */
  BigDecimal halfStep(BigDecimal value) {
    if (quantity.kind() == QuantityKind.ORDINAL) {
      return BigDecimal.ZERO;
    }
    BigDecimal size = value.abs();
    Reading reading = numeral(0);
    if (reading == null) {
      return size.multiply(TWENTIETH);
    }
    BigDecimal half = lastStep(reading).divide(TWO);
    boolean scaled = reading.scale().compareTo(BigDecimal.ONE) > 0 && reading.isWhole();
    boolean round = !reading.digits() || (scaled && reading.mantissa().precision() <= 1);
    if (reading.form() == Form.FRACTION) {
      return half.min(size.multiply(TWENTIETH));
    }
    return round || quantity.kind() == QuantityKind.RATIO ? half.min(size.multiply(TENTH)) : half;
  }

  /** The same for the ends of a range, which share their scale: between $10 and $15 billion. */
  BigDecimal rangeHalfStep(BigDecimal end) {
    BigDecimal step = BigDecimal.ZERO;
    Reading reading = numeral(0);
    while (reading != null) {
      step = step.max(reading.step());
      reading = numeral(reading.to());
    }
    return step.divide(TWO).min(end.abs().multiply(TWENTIETH));
  }

  /** The first numeral from token {@code i} on that is not zero, or null. */
  private @Nullable Reading numeral(int i) {
    for (int k = i; k < tokens.size(); k++) {
      Reading reading = numbers.read(tokens, k, quantity.kind() == QuantityKind.MONEY);
      if (reading != null && reading.value().signum() != 0) {
        return reading;
      }
    }
    return null;
  }

  /** "6ft 2in" is as precise as its inches; the step is in the figure's own unit. */
  private BigDecimal lastStep(Reading first) {
    Unit whole = quantity.unit() == null ? null : words.unit(quantity.unit());
    BigDecimal step = first.step();
    Reading next = whole == null ? null : numeral(first.to());
    while (whole != null && next != null) {
      Phrases.Found<UnitSign> part = words.units.at(tokens, next.to());
      if (part != null && part.meaning().unit().dimension().equals(whole.dimension())) {
        BigDecimal share = next.step().multiply(part.meaning().unit().factor());
        step = Decimals.ratio(share, whole.factor());
      }
      next = numeral(next.to());
    }
    return step;
  }
}
