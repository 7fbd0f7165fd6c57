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

  AmountReader(Vocabulary words) {
    this.words = words;
    numbers = new NumberWords(words);
    tail = new UnitTail(words, numbers);
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
    boolean pounds =
        unit != null && unit.meaning().unit().name().equals("pound") && isMass(t, draft, unit);
    if (currency != null && !longer && !pounds && isCurrency(t, draft, currency)) {
      draft.to = currency.to();
      money(t, draft, currency);
      return;
    }
    if (draft.signBefore) {
      return;
    }
    if (unit != null && fits(t, draft, unit, bare)) {
      measure(draft, unit.meaning().unit(), unit.to());
      tail.read(t, draft);
      return;
    }
    bracketed(t, draft, q);
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

  /** A letter that touches the figure is a unit only where nothing follows it: 5m, not 5m-x. */
  private static boolean fits(Tokens t, Draft draft, Phrases.Found<UnitSign> unit, int at) {
    boolean ends = !t.touches(unit.to()) || (!t.isNumber(unit.to()) && !t.isWord(unit.to()));
    String name = unit.meaning().unit().name();
    boolean one = t.isWord(at) && t.length(at) == 1;
    if (one && name.equals("second") && draft.reading.isWhole()) {
      return false;
    }
    if (t.isSign(at) && !t.is(at, '°') && unit.meaning().touching() && isQuoted(t, draft, at)) {
      return false;
    }
    if (one
        && name.startsWith("degree")
        && (t.isCapital(draft.from - 1)
            || t.is(at + 1, '/')
            || t.word(draft.from - 1).equals("the"))) {
      return false;
    }
    if (unit.meaning().touching()) {
      return t.touches(at) && ends && !(t.isDash(at - 1) && t.length(at) == 1);
    }
    return ends;
  }

  /** Pounds are money, but two pounds of something, or of a size just told, are weighed. */
  private boolean isMass(Tokens t, Draft draft, Phrases.Found<UnitSign> unit) {
    boolean small = draft.reading.value().compareTo(BigDecimal.valueOf(1000)) < 0;
    boolean said = t.word(unit.from()).equals("pound") && t.isDash(unit.from() - 1);
    return small
        && !draft.signBefore
        && (t.word(unit.to()).equals("of")
            || said
            || (t.isWord(unit.from()) && weighed(t, draft.from)));
  }

  private static boolean weighed(Tokens t, int from) {
    return t.word(from - 1).equals("weighs") || t.word(from - 1).equals("weighed");
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

  private boolean percent(Tokens t, Draft draft, int i) {
    String word = t.word(i);
    String next = t.word(i + 1);
    int to = i + 1;
    boolean points = false;
    if (word.equals("per") && next.equals("cent")) {
      to = i + 2;
    } else if (word.equals("percentage")
        || word.equals("percent")
        || word.equals("%")
        || t.is(i, '%')) {
      int at = t.isDash(to) && t.touches(to) ? to + 1 : to;
      points = t.word(at).equals("point") || t.word(at).equals("points");
      to = points ? at + 1 : to;
    } else if (word.equals("basis") && (next.equals("point") || next.equals("points"))) {
      draft.becomes(QuantityKind.MEASURE, "basis point");
      draft.to = i + 2;
      return true;
    } else if (word.equals("pp") || word.equals("bps")) {
      points = word.equals("pp");
      if (!points) {
        draft.becomes(QuantityKind.MEASURE, "basis point");
        draft.to = to;
        return true;
      }
    } else if (!word.equals("pct") && !word.equals("percents") && !word.equals("percentages")) {
      return false;
    }
    draft.becomes(
        points ? QuantityKind.PERCENTAGE_POINTS : QuantityKind.PERCENT,
        points ? "percentage point" : "percent");
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
      draft.value = NumberWords.plain(value.multiply(scale.value()));
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

  /** "20 (kg)". */
  private void bracketed(Tokens t, Draft draft, int i) {
    boolean opens = t.is(i, '(') || t.is(i, '[') || t.is(i, '{') || t.is(i, '<');
    Phrases.Found<UnitSign> unit = opens ? words.units.at(t, i + 1) : null;
    if (unit != null && t.isSign(unit.to()) && ")]}>".contains(t.text(unit.to()))) {
      measure(draft, unit.meaning().unit(), unit.to() + 1);
    }
  }

  static void measure(Draft draft, Unit unit, int to) {
    draft.measure = unit;
    draft.becomes(unit.isTime() ? QuantityKind.DURATION : QuantityKind.MEASURE, unit.name());
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

  /** Whether a mark after a figure closes a quotation or follows a word; else it means inches. */
  private static boolean isQuoted(Tokens t, Draft draft, int at) {
    for (int k = at - 1; k >= 0 && k > at - 60; k--) {
      if (t.isSign(k) && t.text(k).equals(t.text(at))) {
        return true;
      }
    }
    return !draft.reading.digits();
  }
}
