package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.jspecify.annotations.Nullable;

/** Reads the next figure of a sentence's tokens and says what kind it is and what it counts. */
final class FigureReader {
  private final Vocabulary words;
  private final NounPhrases nouns;
  private final NumberNames names;
  private final AmountReader amounts;
  private final RangeReader ranges;
  private final Hedges hedges;
  private final OrdinalReader ordinals;
  private final AgeReader ages;
  private final SubjectReader subjects;

  FigureReader(Vocabulary words) {
    this.words = words;
    nouns = new NounPhrases(words);
    names = new NumberNames(words);
    amounts = new AmountReader(words);
    ranges = new RangeReader(words, amounts);
    hedges = new Hedges(words);
    ordinals = new OrdinalReader(words, nouns);
    ages = new AgeReader(words);
    subjects = new SubjectReader(words);
  }

  /**
   * The figure that begins at or after token {@code i}, or null at the end of the sentence.
   *
   * @param free whether a figure may begin with a token: not inside a date
   */
  @Nullable Draft next(Tokens t, int i, IntPredicate free) {
    int at = i;
    while (at < t.size()) {
      int after = names.skip(t, at);
      if (after > at) {
        at = after;
        continue;
      }
      if (t.opensAmount(at) && free.test(at)) {
        Draft draft = read(t, at, i);
        if (draft != null) {
          return draft;
        }
      }
      at++;
    }
    return null;
  }

  private @Nullable Draft read(Tokens t, int i, int least) {
    Draft draft = amounts.read(t, i);
    if (draft == null) {
      return null;
    }
    if (draft.reading.form() == Form.ORDINAL) {
      boolean ranked = ordinals.rank(t, draft);
      return ranges.ranks(t, draft) || ranked ? draft : null;
    }
    if (draft.reading.form() == Form.PLURAL) {
      draft.range(draft.reading.value(), null);
      draft.modifier = Modifier.APPROX;
    }
    ranges.join(t, draft);
    boolean name = draft.value == null ? names.isPairOfName(t, draft) : names.isName(t, draft);
    if (name || !isFigure(t, draft)) {
      return null;
    }
    finish(t, draft, least);
    return draft;
  }

  /** Whether "one", "two" or "half" is a figure here, not a pronoun or a known pair. */
  private boolean isFigure(Tokens t, Draft draft) {
    if (!draft.isBare() || draft.reading.digits() || draft.value == null) {
      return true;
    }
    String before = t.word(draft.from - 1);
    String word = t.word(draft.from);
    if (draft.reading.form() == Form.FRACTION && draft.to == draft.from + 1) {
      return !words.is("naming", before) && isShare(t, draft, before);
    }
    if (draft.to != draft.from + 1) {
      return true;
    }
    if (word.equals("one")) {
      return isOne(t, draft, before);
    }
    return !(word.equals("two") && (words.is("definite", before) || words.is("earlier", before)));
  }

  private boolean isShare(Tokens t, Draft draft, String before) {
    String after = t.word(draft.to);
    boolean whole =
        after.equals("of") || after.equals("the") || after.equals("a") || after.equals("all");
    boolean hedged = words.modifierBefore.at(t, draft.from - 1) != null;
    boolean ranked =
        words.numeral(before) != null || before.equals("other") || before.equals("next");
    boolean joined = t.isDash(draft.to) && t.touches(draft.to);
    return !ranked && !joined && (whole || hedged || t.size() <= 3 || before.equals("by"));
  }

  /** "one" counts when hedged, or between a verb or comma and a noun; else it points at things. */
  private boolean isOne(Tokens t, Draft draft, String before) {
    boolean hedged = words.modifierBefore.at(t, draft.from - 1) != null;
    if (t.size() == 1 || hedged) {
      return true;
    }
    boolean noun =
        t.isWord(draft.to)
            && !words.is("stop", t.word(draft.to))
            && NounPhrases.plural(words, t, draft.to) < 0;
    boolean verb = t.isWord(draft.from - 1) && before.isEmpty() && !t.isCapital(draft.from - 1);
    boolean joined = t.word(draft.to + 1).equals("and") && isNumeral(t, draft.to + 2);
    return noun && (verb || joined || words.is("counting", before));
  }

  private boolean isNumeral(Tokens t, int i) {
    return t.isNumber(i) || words.numeral(t.word(i)) != null;
  }

  /** "10 below zero": degrees that need no name. */
  private static boolean belowZero(Tokens t, Draft draft) {
    boolean below = t.word(draft.to).equals("below") && t.word(draft.to + 1).equals("zero");
    if (!below || draft.value == null) {
      return false;
    }
    draft.value = draft.value.negate();
    draft.becomes(QuantityKind.MEASURE, "degree");
    draft.to += 2;
    return true;
  }

  private void finish(Tokens t, Draft draft, int least) {
    boolean fold = t.isDash(draft.to) && t.word(draft.to + 1).equals("fold");
    if (fold || (t.word(draft.to).equals("fold") && draft.isBare())) {
      draft.kind = QuantityKind.RATIO;
      draft.to += fold ? 2 : 1;
    } else if (draft.reading.form() == Form.MULTIPLE) {
      draft.kind = QuantityKind.RATIO;
    } else if (draft.reading.form() == Form.FRACTION && draft.isBare()) {
      draft.kind = QuantityKind.FRACTION;
      draft.of = nouns.whole(t, draft.to);
    } else if (draft.kind == QuantityKind.DURATION
        && draft.value != null
        && draft.measure != null) {
      draft.duration =
          draft.duration == null ? Durations.iso(draft.value, draft.measure) : draft.duration;
    } else if (draft.kind == QuantityKind.RATIO && draft.value != null) {
      draft.of = nouns.counted(t, draft.to, false);
    } else if (draft.isBare() && !belowZero(t, draft) && !ages.take(t, draft)) {
      count(t, draft);
    }
    subject(t, draft);
    hedges.take(t, draft, least);
  }

  private void subject(Tokens t, Draft draft) {
    if (draft.of == null && draft.kind == QuantityKind.PERCENT) {
      draft.of = nouns.whole(t, draft.to);
    }
    Phrases.Found<Modifier> hedge = words.modifierBefore.at(t, draft.from - 1);
    int from = hedge == null ? draft.from : hedge.from();
    String last = t.word(draft.to - 1);
    if (draft.reading.form() == Form.MULTIPLE && last.endsWith("ed")) {
      draft.of = subjects.changed(t, from, draft.to);
    }
    boolean ratio = draft.kind == QuantityKind.RATIO && !last.endsWith("fold");
    if (draft.of == null && !ratio && draft.kind != QuantityKind.DURATION) {
      boolean amount = !draft.isBare() && draft.kind != QuantityKind.COUNT;
      boolean inside = amount && words.is("determiner", t.word(from - 1));
      draft.of = inside ? nouns.modified(t, draft.to) : null;
      draft.of = draft.of == null ? subjects.subject(t, from) : draft.of;
    }
  }

  private void count(Tokens t, Draft draft) {
    int at = draft.to;
    Phrases.Found<Modifier> after = words.modifierAfter.at(t, at);
    int noun = after == null ? at : after.to();
    boolean strong = t.isDash(noun) && t.word(noun + 1).equals("strong");
    if (strong) {
      draft.to = noun + 2;
      draft.becomes(QuantityKind.COUNT, nouns.run(t, noun + 2, 1));
      return;
    }
    if (after == null && t.isDash(at) && t.touches(at) && t.touches(at + 1) && t.isWord(at + 1)) {
      draft.to = at + 2;
      draft.becomes(QuantityKind.COUNT, t.text(at + 1));
      return;
    }
    boolean times = t.word(noun).equals("times");
    boolean parts = times && draft.value != null && draft.value.stripTrailingZeros().scale() > 0;
    if (times && (parts || words.is("comparison", t.word(noun + 1)))) {
      draft.to = noun + 1;
      draft.kind = QuantityKind.RATIO;
      return;
    }
    boolean single = draft.value != null && draft.value.compareTo(BigDecimal.ONE) == 0;
    if (per(t, draft, noun)) {
      return;
    }
    if (after != null && t.isDash(at) && t.touches(at)) {
      String counted = nouns.counted(t, noun, false);
      draft.becomes(QuantityKind.COUNT, counted == null ? nouns.run(t, noun, 1) : counted);
      return;
    }
    String unit = nouns.counted(t, draft.nounAt < 0 ? noun : draft.nounAt, single);
    if (unit != null) {
      draft.becomes(QuantityKind.COUNT, unit);
    }
  }

  /** "35 infections per 100,000 people": a rate on a round number of somebody. */
  private boolean per(Tokens t, Draft draft, int i) {
    int noun = NounPhrases.plural(words, t, i);
    int at = noun < 0 || t.word(i).equals("per") ? i : noun + 1;
    Draft base = t.word(at).equals("per") ? amounts.read(t, at + 1) : null;
    if (base == null || !base.isBare() || base.reading.value().compareTo(BigDecimal.TEN) < 0) {
      return false;
    }
    int whom = NounPhrases.plural(words, t, base.to);
    draft.to = whom < 0 ? base.to : whom + 1;
    draft.becomes(QuantityKind.MEASURE, t.text(i, draft.to));
    return true;
  }
}
