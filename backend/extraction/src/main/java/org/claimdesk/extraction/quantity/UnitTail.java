package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what goes on after a unit: a smaller unit, a share, a rate, an age, a side of zero. */
final class UnitTail {
  private final Vocabulary words;
  private final NumberWords numbers;

  UnitTail(Vocabulary words, NumberWords numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  void read(Tokens t, Draft draft) {
    AmountReader.addShare(t, draft);
    smaller(t, draft);
    if (draft.measure != null && draft.measure.isTime()) {
      age(t, draft);
      return;
    }
    belowZero(t, draft);
    rate(t, draft);
  }

  /** 6ft 2in, 2 hours and 15 minutes: the sum, in the first unit. */
  private void smaller(Tokens t, Draft draft) {
    Unit first = draft.measure;
    Unit above = first;
    while (first != null && above != null && draft.value != null && draft.reading.isWhole()) {
      Part part = part(t, draft.to, above);
      if (part == null) {
        return;
      }
      BigDecimal share = part.value.multiply(part.unit.factor());
      if (first.isTime() && draft.duration == null) {
        draft.duration = Durations.iso(draft.value, first, part.value, part.unit);
      }
      draft.value = draft.value.add(Decimals.ratio(share, first.factor()));
      draft.to = part.to;
      above = first.isTime() ? null : part.unit;
    }
  }

  private record Part(BigDecimal value, Unit unit, int to) {}

  /** The amount of a smaller unit that goes with the one before it, or null. */
  private @Nullable Part part(Tokens t, int i, Unit above) {
    int at = t.is(i, ',') ? i + 1 : i;
    at += t.word(at).equals("and") ? 1 : 0;
    if (!t.isNumber(at) && words.numeral(t.word(at)) == null) {
      return null;
    }
    NumberWords.Reading reading = numbers.read(t, at, false);
    if (reading == null || reading.form() != NumberWords.Form.CARDINAL) {
      return null;
    }
    Phrases.Found<Vocabulary.UnitSign> found = words.units.at(t, reading.to());
    Unit inch = words.unit("inch");
    if (found == null && inch != null && isMark(t, i - 1) && above.name().equals("foot")) {
      // 6'2
      return new Part(reading.value(), inch, reading.to());
    }
    if (found == null || (found.meaning().touching() && above.isTime())) {
      return null;
    }
    Unit unit = found.meaning().unit();
    boolean fits =
        unit.dimension().equals(above.dimension())
            && unit.factor().compareTo(above.factor()) < 0
            && (above.isTime() || isPair(above, unit));
    boolean below = reading.value().multiply(unit.factor()).compareTo(above.factor()) < 0;
    return fits && below ? new Part(reading.value(), unit, found.to()) : null;
  }

  private static boolean isMark(Tokens t, int i) {
    return t.isSign(i) && t.touches(i) && t.touches(i + 1);
  }

  /** Units that people say together. */
  private static boolean isPair(Unit unit, Unit part) {
    return switch (unit.name()) {
      case "foot" -> part.name().equals("inch");
      case "yard" -> part.name().equals("foot") || part.name().equals("inch");
      case "pound" -> part.name().equals("ounce");
      case "stone" -> part.name().equals("pound");
      case "kilometre" -> part.name().equals("metre");
      case "metre" -> part.name().equals("centimetre");
      case "kilogram" -> part.name().equals("gram");
      default -> false;
    };
  }

  private void age(Tokens t, Draft draft) {
    int at = draft.to;
    int word = t.isDash(at) && t.touches(at) && t.touches(at + 1) ? at + 1 : at;
    boolean old = t.word(word).equals("old") || t.word(word).equals("olds");
    boolean ofAge = t.word(at).equals("of") && t.word(at + 1).equals("age");
    if (old || ofAge) {
      draft.to = old ? word + 1 : at + 2;
      draft.becomes(QuantityKind.MEASURE, draft.unit);
      draft.duration = null;
      draft.of = "age";
    }
  }

  private static void belowZero(Tokens t, Draft draft) {
    Unit unit = draft.measure;
    boolean degrees = unit != null && unit.name().startsWith("degree");
    if (degrees && t.word(draft.to).equals("below") && t.word(draft.to + 1).equals("zero")) {
      draft.value = draft.value == null ? null : draft.value.negate();
      draft.to += 2;
    }
  }

  private void rate(Tokens t, Draft draft) {
    int at = draft.to;
    String word = t.word(at);
    boolean slash = t.is(at, '/') && t.touches(at) && t.touches(at + 1);
    boolean said =
        word.equals("a") || word.equals("an") || word.equals("per") || word.equals("each");
    if (!slash && !said) {
      return;
    }
    Phrases.Found<Vocabulary.UnitSign> per = words.units.at(t, at + 1);
    boolean earlier = per != null && words.is("when", t.word(per.to()));
    if (per == null || (word.equals("a") && (per.meaning().touching() || earlier))) {
      return;
    }
    draft.unit = draft.unit + " per " + per.meaning().unit().name();
    draft.to = per.to();
  }
}
