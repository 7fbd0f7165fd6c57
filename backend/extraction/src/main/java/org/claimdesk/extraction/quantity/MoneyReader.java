package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Phrases.Found;
import org.claimdesk.extraction.quantity.Vocabulary.Currency;
import org.jspecify.annotations.Nullable;

/** Reads the currency that stands before or after a numeral, and the hundredths after a whole. */
final class MoneyReader {
  private final Vocabulary words;
  private final NumberWords numbers;

  MoneyReader(Vocabulary words, NumberWords numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The currency before a figure that begins where it ends: $5, Rs 5 crore, rupees 500. */
  @Nullable Found<Currency> before(Tokens t, int i) {
    Found<Currency> found = words.currencyBefore.at(t, i);
    if (found == null) {
      return name(t, i);
    }
    // "A$5" and "A $ 5" are Australian, "A $5 note" any dollar's.
    boolean letter = t.isWord(i) && t.length(i) == 1 && !t.touches(i + 1);
    boolean apart = letter && (found.to() == i + 1 || t.touches(i + 2));
    return apart || t.isDash(i) ? null : found;
  }

  /** "Euro 2020", "Euro 96": a football cup. */
  private static boolean isCup(Tokens t, int i, int number) {
    int digits = t.length(number);
    return t.word(i).equals("euro") && t.isCapital(i) && (digits == 2 || digits == 4);
  }

  /** A name stands before its figure where nothing else is there for the figure to count. */
  private @Nullable Found<Currency> name(Tokens t, int i) {
    Found<Currency> found = words.currencyAfter.at(t, i);
    if (found == null
        || !t.isNumber(found.to())
        || !words.is("currency-first", t.word(found.to() - 1))
        || t.word(i - 1).equals("the")
        || isCup(t, i, found.to())
        || numeralEnds(t, i)) {
      return null;
    }
    Reading reading = numbers.read(t, found.to(), true);
    boolean counts =
        reading == null
            || words.units.at(t, reading.to()) != null
            || after(t, reading.to()) != null
            || NounPhrases.plural(words, t, reading.to()) >= 0;
    return counts ? null : found;
  }

  private boolean numeralEnds(Tokens t, int i) {
    return t.isNumber(i - 1) || words.numeral(t.word(i - 1)) != null;
  }

  /** The currency whose sign or name begins with token {@code i}, or null. */
  @Nullable Found<Currency> after(Tokens t, int i) {
    Found<Currency> found = words.currencyAfter.at(t, i);
    boolean apart = found != null && found.meaning().touching() && !touches(t, found);
    return apart ? null : found;
  }

  /** "95p", "20c": a letter that means a coin only between its figure and a gap. */
  private static boolean touches(Tokens t, Found<Currency> found) {
    boolean open = t.isWord(found.to()) || t.isNumber(found.to()) || t.isDash(found.to());
    return t.isNumber(found.from() - 1)
        && t.touches(found.from())
        && !(open && t.touches(found.to()));
  }

  /** Whether a currency found after the draft's numeral is the draft's own. */
  boolean isFor(Tokens t, Draft draft, Found<Currency> found) {
    int last = found.to() - 1;
    boolean next = t.isNumber(found.to());
    if (next && t.isSign(last) && (t.touches(found.to()) || draft.signBefore)) {
      return false;
    }
    if (draft.signBefore && t.length(last) <= 3 && !found.meaning().code().equals(draft.unit)) {
      return false;
    }
    // A sign or code between two figures belongs to the second, unless that has one of its own:
    // "5 $10 notes", "3 USD50 cards", but "10 $ 30 cents".
    boolean sign = t.isSign(last) || t.length(last) <= 3;
    boolean served = next && !t.touches(found.to()) && after(t, found.to() + 1) != null;
    boolean ofNext = next && sign && !served && (t.touches(found.to()) || t.isSign(last));
    return !ofNext || t.touches(found.from());
  }

  /** Gives the draft the currency that stands before its figure. */
  void opens(Draft draft, Currency currency) {
    draft.signBefore = true;
    draft.becomes(QuantityKind.MONEY, currency.code());
    multiply(draft, currency.times());
  }

  /** Gives the draft the currency after it, the scale and the hundredths that follow. */
  void take(Tokens t, Draft draft, Found<Currency> found) {
    draft.to = found.to();
    Currency currency = found.meaning();
    boolean shared = currency.code().equals(currency.code().toLowerCase(Locale.ROOT));
    String unit =
        currency.minor() && !shared && !currency.touching()
            ? singular(t.text(found.to() - 1))
            : currency.code();
    if (!draft.signBefore) {
      draft.becomes(QuantityKind.MONEY, unit);
      multiply(draft, currency.times());
    }
    Vocabulary.Numeral scale = words.numeral(t.word(draft.to));
    if (scale != null && scale.role().equals("scale") && draft.reading.digits()) {
      multiply(draft, scale.value());
      draft.to++;
    }
    if (!currency.minor()) {
      minor(t, draft);
    }
  }

  private static void multiply(Draft draft, BigDecimal times) {
    BigDecimal value = draft.value;
    draft.value = value == null ? null : Decimals.plain(value.multiply(times));
  }

  private static String singular(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** "Billions of dollars". */
  void plural(Tokens t, Draft draft) {
    Found<Currency> currency = t.word(draft.to).equals("of") ? after(t, draft.to + 1) : null;
    if (currency != null) {
      draft.becomes(QuantityKind.MONEY, currency.meaning().code());
      draft.to = currency.to();
    }
  }

  /** 3 dollars 50 cents, $20 43c, 20 rupees 43: the hundredths after the whole. */
  void minor(Tokens t, Draft draft) {
    BigDecimal value = draft.value;
    boolean scaled = draft.reading.scale().compareTo(BigDecimal.ONE) > 0;
    if (value == null || value.scale() > 0 || scaled) {
      return;
    }
    boolean and = t.word(draft.to).equals("and");
    Reading cents = hundredths(t, and ? draft.to + 1 : draft.to);
    if (cents == null) {
      return;
    }
    Found<Currency> name = after(t, cents.to());
    boolean named =
        name != null && (name.meaning().minor() || t.word(cents.to()).startsWith("cent"));
    boolean ends = cents.to() >= t.size() || t.is(cents.to(), '.') || t.is(cents.to(), ',');
    boolean bare = name == null && ends && (!draft.signBefore || (and && !cents.digits()));
    if (named || bare) {
      draft.value = value.add(cents.value().movePointLeft(2));
      draft.to = named && name != null ? name.to() : cents.to();
    }
  }

  private @Nullable Reading hundredths(Tokens t, int i) {
    if (!t.isNumber(i) && words.numeral(t.word(i)) == null) {
      return null;
    }
    Reading reading = numbers.read(t, i, false);
    boolean fits =
        reading != null
            && reading.form() == Form.CARDINAL
            && reading.isWhole()
            && reading.value().signum() > 0
            && reading.value().compareTo(BigDecimal.valueOf(100)) < 0;
    return fits ? reading : null;
  }
}
