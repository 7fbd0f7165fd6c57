package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells a bare figure that is a person's age: aged 40, Maria Lopez, 27, children under 5. */
final class AgeReader {
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

  private final Vocabulary words;

  AgeReader(Vocabulary words) {
    this.words = words;
  }

  /** Makes the draft an age in years where it is one; false where it is not. */
  boolean take(Tokens t, Draft draft) {
    if (!mayBeAge(draft, draft.value == null ? draft.high : draft.value)) {
      return false;
    }
    String before = t.word(draft.from - 1);
    boolean ofAge = before.equals("of") && t.word(draft.from - 2).equals("age");
    boolean aged = words.is("age", before) && !before.startsWith("old");
    boolean yearsOld = t.word(draft.to).equals("yo");
    if (!ofAge && !aged && !yearsOld && !isAside(t, draft) && !isBound(t, draft)) {
      return false;
    }
    draft.measure = words.unit("year");
    draft.becomes(QuantityKind.MEASURE, "year");
    draft.of = "age";
    draft.to += yearsOld ? 1 : 0;
    return true;
  }

  private static boolean mayBeAge(Draft draft, @Nullable BigDecimal value) {
    return value != null
        && draft.reading.isWhole()
        && value.signum() > 0
        && value.compareTo(OLDEST) <= 0;
  }

  /** Between commas after who it is: "Maria Lopez, 27,", "the woman, 72, was". */
  private boolean isAside(Tokens t, Draft draft) {
    // "Carl Jansen Jr., 55, of Elmira"
    boolean suffix = t.is(draft.from - 2, '.') && words.is("suffix", t.word(draft.from - 3));
    int who = suffix ? draft.from - 3 : draft.from - 2;
    if (!t.is(draft.from - 1, ',')
        || !t.isWord(who)
        || !draft.reading.digits()
        || t.length(draft.from) > 3) {
      return false;
    }
    boolean ends = t.is(draft.to, '.') && draft.to + 1 == t.size();
    boolean closes = t.is(draft.to, ',') && t.isWord(draft.to + 1);
    return t.isCapital(who) ? ends || t.is(draft.to, ',') : closes && isSingular(t, who);
  }

  /** One noun after its article or owner: "the woman", "her son", "a retired teacher". */
  private static boolean isSingular(Tokens t, int i) {
    return t.charAt(i, t.length(i) - 1) != 's' && t.word(i).isEmpty();
  }

  /** "Children under 5", "adults over 65": a bound on people and nothing that it counts. */
  private boolean isBound(Tokens t, Draft draft) {
    Phrases.Found<Modifier> hedge = words.modifierBefore.at(t, draft.from - 1);
    boolean bound = hedge != null && hedge.meaning() != Modifier.APPROX;
    return bound
        && hedge != null
        && words.is("person", t.word(hedge.from() - 1))
        && NounPhrases.plural(words, t, draft.to) < 0;
  }
}
