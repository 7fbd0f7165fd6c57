package org.claimdesk.extraction.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a figure is a figure of, where the words before it just say so: "trade" in "trade
 * reached $5m", "price of oil", "food needs" in "raise food needs by a tenth".
 */
final class SubjectReader {
  /** How many words may stand between a figure and its verb, and make up a subject. */
  private static final int FEW = 6;

  /** How many times "of" or "in" may lead on: the share of women on boards. */
  private static final int ADJUNCTS = 2;

  /** What leads from the object of a change to its figure: cut its forecast to $5m. */
  private static final Set<String> CHANGES = Set.of("by", "to", "from");

  private final Vocabulary words;

  SubjectReader(Vocabulary words) {
    this.words = words;
  }

  /** The subject of the figure that begins at token {@code i}, or null. */
  @Nullable String subject(Tokens t, int i) {
    int k = i - 1;
    if (t.word(k).equals("of")) {
      int extent = words.is("extent", t.word(k - 1)) ? beforeDeterminer(t, begin(t, k - 1)) : -1;
      boolean reaches = CHANGES.contains(t.word(extent)) || isVerb(t, extent);
      String reached = reaches ? subject(t, extent + 1) : null;
      return reached == null ? phrase(t, k - 1) : reached;
    }
    boolean verb = false;
    boolean reaches = CHANGES.contains(t.word(k));
    while (k > i - FEW && (isVerb(t, k) || isLink(t, k) || isPassive(t, k) || isMeasure(t, k))) {
      verb |= isVerb(t, k);
      k -= isMeasure(t, k) ? 2 : 1;
    }
    if (verb) {
      return phrase(t, k);
    }
    int object = reaches ? begin(t, i - 2) : i;
    boolean changed =
        object < i - 1
            && !t.isNumber(object - 1)
            && words.is("change", t.word(beforeDeterminer(t, object)));
    return changed ? t.text(object, i - 1) : null;
  }

  /**
   * What a verb such as "doubled" changes: its object, or else its subject.
   *
   * @param from where the verb begins with its hedge
   * @param to the token after the verb
   */
  @Nullable String changed(Tokens t, int from, int to) {
    if (words.is("determiner", t.word(to))) {
      int end = to + 1;
      while (end < to + FEW && isNominal(t, end, end)) {
        end++;
      }
      return end > to + 1 ? t.text(to + 1, end) : null;
    }
    int k = from - 1;
    while (k > from - FEW && isLink(t, k)) {
      k--;
    }
    return phrase(t, k);
  }

  /** "Was cut by", "is expected to reach": such a word after a form of be. */
  private boolean isPassive(Tokens t, int k) {
    boolean word = words.is("change", t.word(k)) || words.is("clause-verb", t.word(k));
    return word && words.is("be", t.word(k - 1));
  }

  /** "Fell 3 bps to": a unit with its figure. */
  private boolean isMeasure(Tokens t, int k) {
    boolean percent = t.is(k, '%') || t.word(k).startsWith("percent");
    return t.isNumber(k - 1) && (percent || words.units.at(t, k) != null);
  }

  private boolean isVerb(Tokens t, int k) {
    return words.is("figure-verb", t.word(k));
  }

  private boolean isLink(Tokens t, int k) {
    return words.is("figure-link", t.word(k)) || isAdverb(t, k);
  }

  private static boolean isAdverb(Tokens t, int k) {
    return t.isWord(k) && t.length(k) > 4 && t.text(k).endsWith("ly");
  }

  /** The noun phrase that ends with token {@code end}: its head, with what "of" adds to it. */
  private @Nullable String phrase(Tokens t, int end) {
    int last = end;
    if (t.isNumber(last) && t.length(last) == 4) {
      // "Exports in 2019 rose"
      last = words.is("adjunct", t.word(last - 1)) ? last - 2 : last - 1;
    }
    if (t.is(last, ')')) {
      last = beforeBracket(t, last);
    }
    int from = begin(t, last);
    if (from > last) {
      return null;
    }
    for (int level = 0; level < ADJUNCTS; level++) {
      int link = beforeDeterminer(t, from);
      int head = words.is("adjunct", t.word(link)) ? begin(t, link - 1) : link;
      if (head >= link) {
        break;
      }
      last = t.word(link).equals("of") ? last : link - 1;
      from = head;
    }
    Phrases.Found<Vocabulary.UnitSign> unit = t.isNumber(from - 1) ? words.units.at(t, from) : null;
    if (unit != null && t.word(unit.to()).equals("of") && unit.to() < last) {
      from = unit.to() + 1; // "3kg of cocaine worth $5m"
    }
    return t.text(from, last + 1);
  }

  /** The token before the bracket that closes at {@code close}, or {@code close}. */
  private static int beforeBracket(Tokens t, int close) {
    for (int k = close - 1; k > close - 2 * FEW; k--) {
      if (t.is(k, '(')) {
        return k - 1;
      }
    }
    return close;
  }

  private int beforeDeterminer(Tokens t, int from) {
    int number = t.isNumber(from - 1) ? from - 1 : from;
    return words.is("determiner", t.word(number - 1)) ? number - 2 : number - 1;
  }

  /** Where the words that end with token {@code last} begin: up to a verb, a function word. */
  private int begin(Tokens t, int last) {
    if (words.numeral(t.word(last)) != null) {
      return last + 1;
    }
    int k = last;
    while (k > last - FEW && (isNominal(t, k, last) || isInnerHyphen(t, k, last))) {
      k--;
    }
    if (k < last && isInnerHyphen(t, k + 1, last)) {
      return t.isNumber(k) ? k : k + 2; // "a 30-year mortgage"
    }
    return k + 1;
  }

  private boolean isNominal(Tokens t, int k, int last) {
    boolean verb = k < last && isClauseVerb(t.word(k));
    return t.isWord(k) && !words.is("stop", t.word(k)) && !isAdverb(t, k) && !verb;
  }

  private boolean isClauseVerb(String word) {
    return words.is("figure-verb", word)
        || words.is("change", word)
        || words.is("clause-verb", word);
  }

  private static boolean isInnerHyphen(Tokens t, int k, int last) {
    return k < last && t.isDash(k) && t.touches(k) && t.touches(k + 1);
  }
}
