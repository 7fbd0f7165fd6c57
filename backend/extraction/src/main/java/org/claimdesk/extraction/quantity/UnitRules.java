package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.Vocabulary.UnitSign;

/** Whether the letters or marks after a figure are its unit: 5m, 6ft, 90F, two pounds of meat. */
final class UnitRules {
  private final Vocabulary words;

  UnitRules(Vocabulary words) {
    this.words = words;
  }

  /** A letter that touches the figure is a unit only where nothing follows it: 5m, not 5m-x. */
  boolean fits(Tokens t, Draft draft, Phrases.Found<UnitSign> unit, int at) {
    boolean ends = !t.touches(unit.to()) || (!t.isNumber(unit.to()) && !t.isWord(unit.to()));
    String name = unit.meaning().unit().name();
    boolean one = t.isWord(at) && t.length(at) == 1;
    if (isFeetAndInches(t, unit)) {
      return t.touches(at);
    }
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
    if (one && t.isDash(unit.to()) && t.isNumber(unit.to() + 1)) {
      return false;
    }
    if (one && name.startsWith("degree") && draft.reading.value().signum() < 0) {
      return ends; // -40 C
    }
    if (unit.meaning().touching()) {
      boolean near = t.touches(at) || (t.isSign(at) && words.is("dimension", t.word(unit.to())));
      return near && ends && !(t.isDash(at - 1) && t.length(at) == 1);
    }
    return ends;
  }

  /** 5'7", 6'2: the inches touch the mark for feet. */
  private static boolean isFeetAndInches(Tokens t, Phrases.Found<UnitSign> unit) {
    boolean feet = unit.meaning().unit().name().equals("foot") && t.isSign(unit.from());
    return feet && t.isNumber(unit.to()) && t.touches(unit.to()) && t.length(unit.to()) <= 2;
  }

  /** Pounds are money, but two pounds of something, or of a size just told, are weighed. */
  boolean isWeight(Tokens t, Draft draft, Phrases.Found<UnitSign> unit) {
    if (!unit.meaning().unit().name().equals("pound")) {
      return false;
    }
    boolean small = draft.reading.value().compareTo(BigDecimal.valueOf(1000)) < 0;
    boolean said = t.word(unit.from()).equals("pound") && t.isDash(unit.from() - 1);
    return small
        && !draft.signBefore
        && (t.word(unit.to()).equals("of")
            || said
            || words.is("weight", t.word(unit.to()))
            || (t.isWord(unit.from()) && isWeighed(t, draft.from)));
  }

  /** Whether a word shortly before says that something is weighed. */
  private boolean isWeighed(Tokens t, int from) {
    for (int k = from - 1; k >= 0 && k > from - 5; k--) {
      if (words.is("weight", t.word(k))) {
        return true;
      }
    }
    return false;
  }

  /** "20 (kg)". */
  void bracketed(Tokens t, Draft draft, int i) {
    boolean opens = t.is(i, '(') || t.is(i, '[') || t.is(i, '{') || t.is(i, '<');
    Phrases.Found<UnitSign> unit = opens ? words.units.at(t, i + 1) : null;
    if (unit != null && t.isSign(unit.to()) && ")]}>".contains(t.text(unit.to()))) {
      AmountReader.measure(draft, unit.meaning().unit(), unit.to() + 1);
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
