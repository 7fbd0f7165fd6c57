package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.Currency;
import org.claimdesk.extraction.quantity.Vocabulary.UnitSign;
import org.jspecify.annotations.Nullable;

/** Reads one amount: a numeral with its sign, currency, percent sign or unit. */
final class AmountReader {
  private final Vocabulary words;
  private final NumberWords numbers;
  private final MoneyReader money;
  private final UnitTail tail;
  private final UnitRules units;

  AmountReader(Vocabulary words) {
    this.words = words;
    numbers = new NumberWords(words);
    money = new MoneyReader(words, numbers);
    tail = new UnitTail(words, numbers);
    units = new UnitRules(words);
  }

  /** The amount that begins with token {@code i}, or null. */
  @Nullable Draft read(Tokens t, int i) {
    boolean negative = isMinus(t, i);
    int at = negative ? i + 1 : i;
    Phrases.Found<Currency> before = money.before(t, at);
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
      money.opens(draft, before.meaning());
    }
    suffix(t, draft);
    return draft;
  }

  private boolean isMinus(Tokens t, int i) {
    String word = t.word(i);
    if (word.equals("minus") || word.equals("negative")) {
      // "Plus or minus 3" tells how wide, not which side.
      return !t.word(i - 1).equals("or") && isNumeral(t, i + 1);
    }
    boolean dash = t.isDash(i) && !t.isLongDash(i) && !t.is(i - 1, '/');
    boolean apart = i == 0 || !t.touches(i) || t.is(i - 1, '(') || t.is(i - 1, '<');
    boolean figure = t.isNumber(i + 1) || (t.isSign(i + 1) && t.touches(i + 1));
    boolean touches = t.touches(i + 1) || i == 0;
    return dash && apart && figure && touches;
  }

  private boolean isNumeral(Tokens t, int i) {
    return t.isNumber(i) || words.numeral(t.word(i)) != null;
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
    boolean attribute =
        unit != null
            && ((t.isWord(unit.to()) && t.word(unit.to()).isEmpty())
                || (t.isNumber(unit.to()) && t.touches(unit.to())));
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
        && (!t.isWord(currency.to())
            || (t.word(currency.to()).equals("and") && isNumeral(t, currency.to() + 1)))) {
      Draft draft = new Draft(i, reading);
      money.take(t, draft, currency);
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
    if (draft.reading.form() == Form.PLURAL) {
      money.plural(t, draft);
      return;
    }
    if (draft.reading.form() == Form.FRACTION) {
      bare = whole(t, bare);
    }
    if (percent(t, draft, bare)) {
      return;
    }
    Phrases.Found<Currency> currency = money.after(t, bare);
    Phrases.Found<UnitSign> unit = words.units.at(t, bare);
    boolean longer = unit != null && (currency == null || unit.to() > currency.to());
    boolean pounds = unit != null && units.isWeight(t, draft, unit);
    if (currency != null && !longer && !pounds && money.isFor(t, draft, currency)) {
      money.take(t, draft, currency);
      return;
    }
    if (draft.signBefore) {
      money.minor(t, draft);
      return;
    }
    if (unit != null && units.fits(t, draft, unit, bare)) {
      measure(draft, unit.meaning().unit(), unit.to());
      tail.read(t, draft);
      return;
    }
    units.bracketed(t, draft, q);
  }

  /** The unit of a share: half an hour, a quarter of a mile, a tenth of one percent. */
  private int whole(Tokens t, int i) {
    boolean of = t.word(i).equals("of");
    int at = of ? i + 1 : i;
    String word = t.word(at);
    boolean one = of && (word.equals("one") || (t.isNumber(at) && t.text(at).equals("1")));
    at += one || word.equals("a") || word.equals("an") ? 1 : 0;
    boolean unit =
        words.units.at(t, at) != null || money.after(t, at) != null || percentEnd(t, at) > at;
    return unit ? at : i;
  }

  /** Takes a percent sign or word; percentage points are a unit of their own. */
  private static boolean percent(Tokens t, Draft draft, int i) {
    int to = percentEnd(t, i);
    int point = t.isDash(to) && t.touches(to) ? to + 1 : to;
    if (to == i || t.word(point).equals("point") || t.word(point).equals("points")) {
      return false;
    }
    draft.becomes(QuantityKind.PERCENT, "percent");
    draft.to = to;
    return true;
  }

  /** The end of a percent sign or word at {@code i}, or {@code i}. */
  private static int percentEnd(Tokens t, int i) {
    String word = t.word(i);
    if (t.isDash(i) && t.touches(i) && t.touches(i + 1) && t.isWord(i + 1)) {
      int to = percentEnd(t, i + 1);
      return to > i + 1 ? to : i;
    }
    int cent = t.isDash(i + 1) && t.touches(i + 2) ? i + 2 : i + 1;
    if (word.equals("per") && t.word(cent).equals("cent")) {
      return cent + 1;
    }
    boolean abbreviated = word.equals("pct") || (word.equals("pc") && t.touches(i));
    return t.is(i, '%') || word.startsWith("percent") || abbreviated ? i + 1 : i;
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
