package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.Currency;
import org.claimdesk.extraction.quantity.Vocabulary.UnitSign;
import org.jspecify.annotations.Nullable;

/** Reads one amount: a numeral with its sign, currency, percent sign or unit. */
final class AmountReader {
  private final Vocabulary words;
  private final NumberWords numbers;
  private final UnitTail tail;
  private final UnitRules units;

  AmountReader(Vocabulary words) {
    this.words = words;
    numbers = new NumberWords(words);
    tail = new UnitTail(words, numbers);
    units = new UnitRules(words);
  }

  /** The amount that begins with token {@code i}, or null. */
  @Nullable Draft read(Tokens t, int i) {
    boolean negative = isMinus(t, i);
    int at = negative ? i + 1 : i;
    Phrases.Found<Currency> before = currencyBefore(t, at);
    int figure = before == null ? at : before.to();
    if (before != null && t.isDash(figure) && t.touches(figure + 1)) {
      negative = true;
      figure++;
    }
    Reading reading = numbers.read(t, figure, before != null);
    if (reading == null && before == null && !negative) {
      return withoutNumeral(t, i);
    }
    if (reading == null || (before != null && reading.form() != Form.CARDINAL)) {
      return null;
    }
    Draft draft = new Draft(i, negative ? reading.negated() : reading);
    if (reading.form() == Form.ORDINAL || reading.form() == Form.MULTIPLE) {
      return draft;
    }
    if (before != null) {
      draft.signBefore = true;
      draft.becomes(QuantityKind.MONEY, before.meaning().code());
    }
    suffix(t, draft);
    return draft;
  }

  private boolean isMinus(Tokens t, int i) {
    String word = t.word(i);
    if (word.equals("minus") || word.equals("negative")) {
      return t.isNumber(i + 1) || words.numeral(t.word(i + 1)) != null;
    }
    boolean dash = t.isDash(i) && !t.isLongDash(i);
    boolean apart = i == 0 || !t.touches(i) || t.is(i - 1, '(') || t.is(i - 1, '<');
    boolean figure = t.isNumber(i + 1) || (t.isSign(i + 1) && t.touches(i + 1));
    boolean touches = t.touches(i + 1) || i == 0;
    return dash && apart && figure && touches;
  }

  private Phrases.@Nullable Found<Currency> currencyBefore(Tokens t, int i) {
    Phrases.Found<Currency> found = words.currencyBefore.at(t, i);
    if (found == null) {
      return null;
    }
    boolean letter = t.isWord(i) && found.to() == i + 1 && t.length(i) == 1;
    return (letter && !t.touches(i + 1)) || t.isDash(i) ? null : found;
  }

  /** "a gallon", "an hour", "half a litre", "hour-long": a unit whose numeral is one or a share. */
  private @Nullable Draft withoutNumeral(Tokens t, int i) {
    String word = t.word(i);
    boolean article = word.equals("a") || word.equals("an");
    int at = article ? i + 1 : i;
    Phrases.Found<UnitSign> unit = words.units.at(t, at);
    BigDecimal one = BigDecimal.ONE;
    Reading reading = new Reading(at, one, one, one, Form.CARDINAL, false);
    if (unit != null && unit.meaning().unit().isTime() && isLong(t, unit.to())) {
      Draft draft = new Draft(at, reading);
      measure(draft, unit.meaning().unit(), unit.to() + 2);
      return draft;
    }
    if (!article || t.isNumber(i - 1) || rateBefore(t, i)) {
      return null;
    }
    boolean time = unit != null && unit.meaning().unit().isTime();
    boolean attribute = unit != null && t.isWord(unit.to()) && t.word(unit.to()).isEmpty();
    if (unit != null
        && !attribute
        && !unit.meaning().touching()
        && !t.isDash(unit.to())
        && !words.is("no-article", unit.meaning().unit().name())) {
      int share = shareAfter(t, unit.to());
      if (time && share < 0 && !t.word(at).equals("hour")) {
        return null;
      }
      Draft draft = new Draft(i, reading);
      measure(draft, unit.meaning().unit(), unit.to());
      addShare(t, draft);
      return draft;
    }
    Phrases.Found<Currency> currency = words.currencyAfter.at(t, at);
    boolean name = currency != null && t.isWord(currency.to() - 1) && t.length(at) > 3;
    if (currency != null
        && name
        && !t.isCapital(at)
        && !t.isNumber(currency.to())
        && !t.isWord(currency.to())) {
      Draft draft = new Draft(i, reading);
      draft.to = currency.to();
      money(t, draft, currency);
      return draft;
    }
    return null;
  }

  private boolean rateBefore(Tokens t, int i) {
    return words.units.at(t, i - 1) != null || words.currencyAfter.at(t, i - 1) != null;
  }

  private static boolean isLong(Tokens t, int i) {
    return t.isDash(i) && t.touches(i) && t.word(i + 1).equals("long");
  }

  private void suffix(Tokens t, Draft draft) {
    int q = draft.to;
    int bare = t.isDash(q) && !t.isLongDash(q) && t.touches(q) && t.touches(q + 1) ? q + 1 : q;
    boolean half = draft.reading.form() == Form.FRACTION;
    if (draft.reading.form() == Form.PLURAL) {
      pluralMoney(t, draft);
      return;
    }
    if (half && t.word(bare).equals("of")) {
      UnitSign whole = unitAt(t, bare + (t.word(bare + 1).equals("a") ? 2 : 1));
      bare += whole == null ? 0 : t.word(bare + 1).equals("a") ? 2 : 1;
    } else if (half && (t.word(bare).equals("a") || t.word(bare).equals("an"))) {
      bare += unitAt(t, bare + 1) == null && words.currencyAfter.at(t, bare + 1) == null ? 0 : 1;
    }
    if (percent(t, draft, bare)) {
      return;
    }
    Phrases.Found<Currency> currency = words.currencyAfter.at(t, bare);
    Phrases.Found<UnitSign> unit = words.units.at(t, bare);
    boolean longer = unit != null && (currency == null || unit.to() > currency.to());
    boolean pounds = unit != null && units.isWeight(t, draft, unit);
    if (currency != null && !longer && !pounds && isCurrency(t, draft, currency)) {
      draft.to = currency.to();
      money(t, draft, currency);
      return;
    }
    if (draft.signBefore) {
      return;
    }
    if (unit != null && units.fits(t, draft, unit, bare)) {
      measure(draft, unit.meaning().unit(), unit.to());
      tail.read(t, draft);
      return;
    }
    units.bracketed(t, draft, q);
  }

  /** "Billions of dollars". */
  private void pluralMoney(Tokens t, Draft draft) {
    Phrases.Found<Currency> currency =
        t.word(draft.to).equals("of") ? words.currencyAfter.at(t, draft.to + 1) : null;
    if (currency != null) {
      draft.becomes(QuantityKind.MONEY, currency.meaning().code());
      draft.to = currency.to();
    }
  }

  private @Nullable UnitSign unitAt(Tokens t, int i) {
    Phrases.Found<UnitSign> found = words.units.at(t, i);
    return found == null ? null : found.meaning();
  }

  private static boolean isCurrency(Tokens t, Draft draft, Phrases.Found<Currency> found) {
    int last = found.to() - 1;
    boolean next = t.isNumber(found.to());
    if (next && t.isSign(last) && (t.touches(found.to()) || draft.signBefore)) {
      return false;
    }
    if (draft.signBefore && t.length(last) <= 3 && !found.meaning().code().equals(draft.unit)) {
      return false;
    }
    // A sign or code between two figures belongs to the second: "5 $10 notes", "3 USD50 cards".
    boolean sign = t.isSign(last) || t.length(last) <= 3;
    boolean ofNext = next && sign && (t.touches(found.to()) || t.isSign(last));
    return !ofNext || t.touches(found.from());
  }

  /** Takes a percent sign or word; percentage points are a unit of their own. */
  private static boolean percent(Tokens t, Draft draft, int i) {
    String word = t.word(i);
    boolean two = word.equals("per") && t.word(i + 1).equals("cent");
    boolean one = t.is(i, '%') || word.startsWith("percent") || word.equals("pct");
    int to = i + (two ? 2 : 1);
    int point = t.isDash(to) && t.touches(to) ? to + 1 : to;
    if ((!two && !one) || t.word(point).equals("point") || t.word(point).equals("points")) {
      return false;
    }
    draft.becomes(QuantityKind.PERCENT, "percent");
    draft.to = to;
    return true;
  }

  private void money(Tokens t, Draft draft, Phrases.Found<Currency> found) {
    Currency currency = found.meaning();
    boolean shared = currency.code().equals(currency.code().toLowerCase(Locale.ROOT));
    String unit = currency.minor() && !shared ? singular(t.text(found.to() - 1)) : currency.code();
    if (!draft.signBefore) {
      draft.becomes(QuantityKind.MONEY, unit);
    }
    Vocabulary.Numeral scale = words.numeral(t.word(draft.to));
    BigDecimal value = draft.value;
    if (scale != null && scale.role().equals("scale") && value != null && draft.reading.digits()) {
      draft.value = Decimals.plain(value.multiply(scale.value()));
      draft.to++;
    }
    if (!currency.minor()) {
      tail.minor(t, draft);
    }
  }

  private static String singular(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  static void measure(Draft draft, Unit unit, int to) {
    draft.measure = unit;
    QuantityKind kind =
        unit.name().equals("percentage point")
            ? QuantityKind.PERCENTAGE_POINTS
            : unit.isTime() ? QuantityKind.DURATION : QuantityKind.MEASURE;
    draft.becomes(kind, unit.name());
    draft.to = to;
  }

  /** The end of "and a half" or "and a quarter" at {@code i}, or -1. */
  private static int shareAfter(Tokens t, int i) {
    boolean share = t.word(i + 2).equals("half") || t.word(i + 2).equals("quarter");
    return t.word(i).equals("and") && t.word(i + 1).equals("a") && share ? i + 3 : -1;
  }

  /** Adds "and a half" after a unit: an hour and a half. */
  static void addShare(Tokens t, Draft draft) {
    int to = shareAfter(t, draft.to);
    BigDecimal value = draft.value;
    if (to >= 0 && value != null) {
      String share = t.word(to - 1).equals("half") ? "0.5" : "0.25";
      draft.value = value.add(new BigDecimal(share));
      draft.to = to;
    }
  }
}
