package org.claimdesk.extraction.quote.source;

import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;

/** Finds where the clause begins whose subject ends at an item, going leftwards. */
final class ClauseStart {

  private ClauseStart() {}

  /** Where the clause begins whose subject ends at {@code end}. */
  static int before(Line line, int end, int first) {
    int stop = Math.max(first, end - Subjects.REACH);
    for (int i = end - 1; i >= stop; i--) {
      if (line.is(i, Tag.COMMA)) {
        if (isWithinName(line, i)) {
          continue;
        }
        return i + 1;
      }
      if (line.is(i, Tag.OPEN_BRACKET | Tag.CLOSE_BRACKET)) {
        if (line.is(i, Tag.CLOSE_BRACKET)) {
          int open = openingBracket(line, i, stop);
          if (open >= 0) {
            i = open;
            continue;
          }
        }
        return i + 1;
      }
      if (line.is(i, Tag.STOP | Tag.COLON | Tag.SEMICOLON | Tag.DASH)) {
        return i + 1;
      }
      if (line.is(i, Tag.QUOTATION)) {
        if (i + 1 < end
            && line.is(i + 1, Tag.WORD)
            && !line.is(i + 1, Tag.CAPITAL | Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE)
            && line.is(i - 1, Tag.DETERMINER | Tag.POSSESSIVE | Tag.WORD)) {
          continue;
        }
        return i + 1;
      }
      String word = line.word(i);
      if (word.equals("who") || word.equals("which")) {
        if (!hasVerb(line, i + 1, end)
            && !(word.equals("who") && opensRelative(line, i + 1, end))) {
          return i + 1; // "which the ministry said": the phrase after it is the subject.
        }
        // A relative clause modifies the subject: go on with what it modifies.
        if (line.is(i - 1, Tag.COMMA)) {
          i--;
        }
        continue;
      }
      if (line.is(i, Tag.SUBORDINATOR) && !line.is(i, Tag.PREPOSITION)) {
        if (word.equals("that") && line.is(i - 1, Tag.ORGANISATION | Tag.DOCUMENT | Tag.ROLE)) {
          continue;
        }
        return i + 1;
      }
      if (line.is(i, Tag.CONJUNCTION)) {
        if (word.equals("and") && i > stop && !hasVerb(line, clauseGuess(line, i, stop), i)) {
          continue;
        }
        return i + 1;
      }
      if (i < end - 1 && Phrases.isVerbLike(line, i)) {
        if (isInRelative(line, i, stop)) {
          continue;
        }
        boolean modifier =
            line.is(i, Tag.PARTICIPLE)
                && (line.is(i + 1, Tag.PREPOSITION | Tag.TIME | Tag.TIME_MODIFIER)
                    || line.word(i + 1).equals("by"));
        boolean noun =
            line.is(i - 1, Tag.DETERMINER | Tag.POSSESSIVE) || line.word(i - 1).equals("'s");
        if (!modifier && !noun) {
          return i + 1;
        }
      }
    }
    return stop;
  }

  private static boolean isWithinName(Line line, int comma) {
    String next = line.word(comma + 1);
    return next.startsWith("jr")
        || next.startsWith("sr")
        || next.equals("inc.")
        || next.equals("inc");
  }

  private static int openingBracket(Line line, int close, int stop) {
    for (int i = close - 1; i >= stop; i--) {
      if (line.is(i, Tag.OPEN_BRACKET)) {
        return i;
      }
    }
    return -1;
  }

  private static int clauseGuess(Line line, int at, int stop) {
    int i = at;
    while (i > stop
        && !line.is(i - 1, Tag.COMMA | Tag.SEMICOLON | Tag.COLON | Tag.DASH | Tag.STOP | Tag.CUE)) {
      i--;
    }
    return i;
  }

  private static boolean hasVerb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Phrases.isVerbLike(line, i) || line.is(i, Tag.QUOTATION)) {
        return true;
      }
    }
    return false;
  }

  /** "Who shot her", "who hid the files": a plain word before an object is the clause's verb. */
  private static boolean opensRelative(Line line, int i, int end) {
    return i + 2 < end
        && line.is(i, Tag.WORD)
        && !line.is(i, Tag.CAPITAL | Tag.CLOSED | Tag.DETERMINER | Tag.PRONOUN | Tag.ROLE)
        && line.is(i + 1, Tag.DETERMINER | Tag.POSSESSIVE | Tag.OTHER_PRONOUN);
  }

  private static boolean isInRelative(Line line, int i, int stop) {
    for (int k = i - 1; k >= Math.max(stop, i - 8); k--) {
      String word = line.word(k);
      if (word.equals("who") || word.equals("which")) {
        return true;
      }
      if (line.is(k, Tag.MARK | Tag.QUOTATION)) {
        return false;
      }
    }
    return false;
  }
}
