package org.claimdesk.extraction.quantity;

/** Takes the words that bound a figure into it: "nearly" before, "or more" after. */
final class Hedges {
  private final Vocabulary words;

  Hedges(Vocabulary words) {
    this.words = words;
  }

  /** Looks after the figure, then before it, not further back than token {@code least}. */
  void take(Tokens t, Draft draft, int least) {
    Phrases.Found<Modifier> after = words.modifierAfter.at(t, draft.to);
    boolean compares = after != null && t.word(after.to()).equals("than");
    if (after != null && !compares && !startsNumeral(t, after.to())) {
      draft.to = after.to();
      draft.modifier = after.meaning();
    }
    boolean orEqual = after != null && draft.modifier == Modifier.EXACT && draft.to == after.to();
    int from = draft.from;
    for (int chained = 0; chained < 3; chained++) {
      Phrases.Found<Modifier> before = words.modifierBefore.at(t, from - 1);
      if (before == null || before.from() < least || isOther(t, before, draft)) {
        return;
      }
      from = before.from();
      draft.from = from;
      if (draft.modifier == Modifier.EXACT || draft.modifier == Modifier.APPROX) {
        draft.modifier = orEqual ? orEqual(before.meaning()) : before.meaning();
      }
    }
  }

  /** "Above a quarter and below a half": "and below" belongs to the second. */
  private boolean startsNumeral(Tokens t, int i) {
    int at = t.word(i).equals("a") ? i + 1 : i;
    return t.isNumber(at) || words.numeral(t.word(at)) != null;
  }

  /** "More than 30 or equal": the bound itself is inside. */
  private static Modifier orEqual(Modifier modifier) {
    return switch (modifier) {
      case MORE_THAN -> Modifier.AT_LEAST;
      case LESS_THAN -> Modifier.AT_MOST;
      default -> modifier;
    };
  }

  /** "some" and "over" have other senses: some one thing, over a barrel. */
  private boolean isOther(Tokens t, Phrases.Found<Modifier> found, Draft draft) {
    String word = t.word(found.from());
    boolean single = found.to() == found.from() + 1;
    boolean ten = (draft.value != null && draft.value.intValue() >= 10) || draft.low != null;
    return (single && word.equals("some") && !ten)
        || (single && word.equals("over") && isPeriod(t, found.from(), draft))
        || draft.reading.form() == NumberWords.Form.ORDINAL
        || (draft.reading.form() == NumberWords.Form.MULTIPLE && word.equals("around"))
        || (single && word.equals("near") && words.numeral(t.word(found.to())) != null);
  }

  /**
   * "$1.7 trillion over 10 years", "Over 10 years, prices tripled": a length that something takes,
   * and no bound; "for over 10 years" and "over 10 years ago" are one.
   */
  private boolean isPeriod(Tokens t, int over, Draft draft) {
    if (draft.kind != QuantityKind.DURATION || words.is("when", t.word(draft.to))) {
      return false;
    }
    if (over == 0) {
      return t.is(draft.to, ',');
    }
    String before = t.word(over - 1);
    return t.isNumber(over - 1)
        || words.numeral(before) != null
        || before.contains("cent")
        || words.is("spread-over", before)
        || t.is(over - 1, '%')
        || words.currencyAfter.at(t, over - 1) != null;
  }
}
