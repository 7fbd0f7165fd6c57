package org.claimdesk.extraction.quote.word;

/** Where phrases end, judged by word classes alone. All indices are of items of a line. */
public final class Phrases {

  private static final int LONGEST = 40;

  private Phrases() {}

  /**
   * Index after the noun phrase that begins at {@code i}, with its "of" and "for" phrases; {@code
   * i} where none begins.
   */
  public static int nounPhraseEnd(Line line, int i, int limit) {
    int end = simpleNounPhraseEnd(line, i, limit);
    int stop = Math.min(limit, i + LONGEST);
    while (end > i && end < stop) {
      String word = line.word(end);
      boolean attaches =
          word.equals("of")
              || word.equals("for")
              || word.equals("at")
              || word.equals("in")
              || word.equals("from")
              || word.equals("to")
              || word.equals("with")
              || word.equals("on");
      boolean joins = word.equals("and") || word.equals("&");
      if (!attaches && !joins) {
        return end;
      }
      if (line.is(end + 1, Tag.TIME) || line.is(end + 1, Tag.PRONOUN)) {
        return end;
      }
      int further = simpleNounPhraseEnd(line, end + 1, stop);
      if (further == end + 1 || (joins && isVerbLike(line, further))) {
        return end;
      }
      end = further;
    }
    return end;
  }

  /** As {@link #nounPhraseEnd}, without attached prepositional phrases. */
  public static int simpleNounPhraseEnd(Line line, int i, int limit) {
    if (line.is(i, Tag.PRONOUN | Tag.OTHER_PRONOUN) && i < limit) {
      return i + 1;
    }
    int at = i;
    boolean head = false;
    boolean determined = false;
    while (at < limit && at - i < LONGEST) {
      if (line.word(at).equals("'s") || line.word(at).equals("'")) {
        if (!head) {
          break;
        }
        at++;
        determined = true;
        head = false;
        continue;
      }
      if (line.is(at, Tag.QUOTATION)) {
        // A scare quote within the phrase: the so-called "experts".
        if (at == i || !determined) {
          break;
        }
        head = true;
        at++;
        continue;
      }
      if (!line.is(at, Tag.WORD)) {
        break;
      }
      boolean capital = line.is(at, Tag.CAPITAL);
      if (line.is(at, Tag.DETERMINER | Tag.POSSESSIVE) && !capital) {
        if (head || (determined && !line.is(at, Tag.DETERMINER))) {
          break;
        }
        determined = true;
        at++;
        continue;
      }
      if (!capital && line.is(at, Tag.CLOSED)) {
        break;
      }
      if (!capital && line.is(at, Tag.FINITE) && (head || !determined)) {
        boolean modifier = line.is(at, Tag.PARTICIPLE) && determined && !head;
        if (!modifier) {
          break;
        }
      }
      if (line.is(at, Tag.TIME) && head && !determined) {
        break;
      }
      if (!line.is(at, Tag.ADVERB)) {
        head = true;
      } else if (head) {
        break;
      }
      at++;
    }
    return head ? at : i;
  }

  /** Whether item {@code i} is a determiner that may stand for somebody: "one said". */
  public static boolean isPronominal(Line line, int i) {
    return switch (line.word(i)) {
      case "one", "another", "some", "many", "most", "both", "all", "several", "two", "three" ->
          line.is(i, Tag.DETERMINER);
      default -> false;
    };
  }

  /** Whether item {@code i} can only be a verb here: an auxiliary or a finite form. */
  public static boolean isVerbLike(Line line, int i) {
    if (line.is(i, Tag.CUE)) {
      return true;
    }
    if (line.is(i, Tag.AUXILIARY)) {
      return !line.word(i).equals("'s");
    }
    return line.is(i, Tag.FINITE) && !line.is(i, Tag.CAPITAL) && !isPluralNoun(line, i);
  }

  /** Whether a form such as "results" or "studies" is the noun here. */
  public static boolean isPluralNoun(Line line, int i) {
    return line.is(i, Tag.PLURAL | Tag.DOCUMENT)
        && line.is(i, Tag.FINITE)
        && (line.is(i, Tag.FIRST)
            || line.is(i - 1, Tag.PREPOSITION | Tag.DETERMINER | Tag.POSSESSIVE)
            || line.is(i + 1, Tag.COMMA | Tag.STOP)
            || line.word(i + 1).equals("of"));
  }

  /**
   * Index of the first item from {@code i} on that is not an adjunct of a verb of saying: a time
   * ("on Tuesday", "last week"), an adverb, or a prepositional phrase ("in a statement").
   */
  public static int skipAdjuncts(Line line, int i, int limit) {
    return skipAdjuncts(line, i, limit, false);
  }

  /** As the other, but where {@code keepTo} is set an infinitive's "to" is no adjunct. */
  public static int skipAdjuncts(Line line, int i, int limit, boolean keepTo) {
    int at = i;
    while (at < limit && !(keepTo && line.word(at).equals("to"))) {
      int next = skipAdjunct(line, at, limit);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int skipAdjunct(Line line, int at, int limit) {
    if (line.is(at, Tag.TIME_MODIFIER) && line.is(at + 1, Tag.TIME)) {
      return Math.min(limit, at + 2);
    }
    if (line.word(at + 1).equals("'s")
        || (line.word(at).equals("there") && isVerbLike(line, at + 1))) {
      return at;
    }
    if (line.is(at, Tag.TIME) || (line.is(at, Tag.ADVERB) && !line.is(at, Tag.CONJUNCTION))) {
      return at + 1;
    }
    if (line.is(at, Tag.NUMBER) && line.is(at - 1, Tag.TIME)) {
      return at + 1;
    }
    if (line.is(at, Tag.PREPOSITION) && !line.is(at, Tag.CAPITAL)) {
      if (line.is(at + 1, Tag.PRONOUN)) {
        return at;
      }
      if (line.word(at).equals("at")
          && (line.word(at + 1).equals("least") || line.word(at + 1).equals("most"))) {
        return at;
      }
      int after = at + 1;
      while (after < limit && line.is(after, Tag.ADVERB | Tag.TIME_MODIFIER)) {
        after++;
      }
      int end = simpleNounPhraseEnd(line, after, limit);
      if (end == after && line.is(after, Tag.TIME | Tag.NUMBER)) {
        end = after + 1;
      }
      if (end == after && line.word(after).endsWith("ing")) {
        end = nounPhraseEnd(line, after + 1, limit);
      }
      return end > after ? end : at;
    }
    return at;
  }
}
