package org.claimdesk.extraction.quote.content;

import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.cue.SpeechAct;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** Finds where what is reported begins, after its cue. All indices are of items of a line. */
final class Complement {

  private Complement() {}

  /** First item of what is reported after the cue; -1 where nothing is. */
  static int find(Line line, Report report, int limit) {
    CueMatch cue = report.cue();
    int after = report.end();
    if (report.source() != null && report.source().inverted()) {
      return quotationAfterComma(line, after, Math.min(limit, after + 40));
    }
    if (cue.takes('h') && !line.word(after).equals("that")) {
      int hearer = hearerEnd(line, cue, after, limit);
      if (cue.takes('i') && hearer > after && line.word(hearer).equals("to")) {
        // What somebody is urged to do names them: "urged the council to act", but "… them to act".
        boolean pronoun =
            line.is(after, Tag.OTHER_PRONOUN)
                || (hearer == after + 1 && line.word(after).equals("her"));
        return pronoun ? hearer : after;
      }
      if (hearer == after && line.word(after).equals("to") && cue.act() == SpeechAct.DIRECTIVE) {
        return -1; // "Told to leave": a passive without its verb "be".
      }
      if (cue.takes('n') && line.word(hearer).equals("about") && line.is(hearer + 1, Tag.WORD)) {
        return hearer + 1;
      }
      if (cue.takes('o') && hearer > after && !isComplementWord(line, hearer)) {
        return after;
      }
      after = Math.max(after, hearer);
      if (line.is(after, Tag.PREPOSITION)
          || line.is(after, Tag.TIME | Tag.TIME_MODIFIER | Tag.ADVERB)) {
        after = Phrases.skipAdjuncts(line, after, limit, true);
      }
    }
    if (cue.takes('n') && line.word(after).equals("about") && line.is(after + 1, Tag.WORD)) {
      return after + 1;
    }
    int at = Phrases.skipAdjuncts(line, after, limit, cue.takes('i'));
    if (at >= limit) {
      return -1;
    }
    if (line.is(at, Tag.QUOTATION)) {
      return line.word(at - 1).equals("to") ? at - 1 : at;
    }
    if (line.is(at, Tag.COMMA | Tag.COLON | Tag.DASH) && line.is(at + 1, Tag.QUOTATION)) {
      return at + 1;
    }
    if (line.is(at, Tag.COLON)) {
      return at + 1 < limit ? at + 1 : -1;
    }
    if (line.is(at, Tag.COMMA)) {
      int quotation = quotationAfterComma(line, at, Math.min(limit, at + 16));
      if (quotation >= 0 && report.source() != null) {
        return quotation;
      }
      if (cue.takes('c')
          && at > after
          && report.begin() == line.sentenceStart(after)
          && (startsClause(line, at + 1) || startsWithGerund(line, at + 1, limit))) {
        return after;
      }
      int resumed = nextComma(line, at + 1, Math.min(limit, at + 20));
      return resumed >= 0 && line.word(resumed + 1).equals("that") ? resumed + 1 : -1;
    }
    while (isDegree(line, at - 1) && at - 1 >= after && !line.word(at).equals("that")) {
      at--;
    }
    if (at > after && isRelativeThat(line, at)) {
      return -1; // "Said in a letter that called for calm": the clause is the letter's.
    }
    boolean complement = isComplementWord(line, isDegree(line, at) ? at + 1 : at);
    if (complement
        && (cue.takes('c')
            || cue.takes('h')
            || (cue.takes('t') && isQuestionOrThat(line, isDegree(line, at) ? at + 1 : at)))) {
      return at;
    }
    boolean clause = cue.takes('c') || (cue.takes('d') && isDocument(line, report.source()));
    if (clause && (startsClause(line, at) || isDegree(line, at))) {
      return at;
    }
    if (cue.takes('i')
        && line.word(at).equals("to")
        && line.is(at + 1, Tag.WORD)
        && (cue.act() != SpeechAct.FORECAST || !line.is(at + 1, Tag.DETERMINER | Tag.POSSESSIVE))) {
      return at;
    }
    if (cue.takes('a') && !cue.takes('o')) {
      int object = Phrases.nounPhraseEnd(line, after, limit);
      return object > after && line.word(object).equals("as") ? after : -1;
    }
    if ((cue.takes('o') || (cue.takes('d') && isDocument(line, report.source())))
        && Phrases.nounPhraseEnd(line, at, limit) > at) {
      return at;
    }
    return mixed(line, after, limit);
  }

  /** Index after whom a cue's words are said to; {@code after} where nobody is named. */
  private static int hearerEnd(Line line, CueMatch cue, int after, int limit) {
    if (line.word(after).equals("her") && line.is(after + 1, Tag.CLOSED | Tag.MARK)) {
      return after + 1;
    }
    int end = after;
    while (end < limit && !line.is(end, Tag.QUOTATION | Tag.MARK)) {
      end++;
    }
    if (!cue.takes('i')) {
      return Phrases.nounPhraseEnd(line, after, end);
    }
    int hearer = Phrases.simpleNounPhraseEnd(line, after, end);
    if (cue.act() != SpeechAct.FORECAST || hearer == after) {
      return hearer;
    }
    for (int level = 0; level < 2 && line.is(hearer, Tag.PREPOSITION); level++) {
      int next = Phrases.simpleNounPhraseEnd(line, hearer + 1, end);
      if (line.word(hearer).equals("to") || next == hearer + 1) {
        break;
      }
      hearer = next; // "expects sales of timber to rise"
    }
    return hearer;
  }

  /** A quotation that stands within the verb's object: called the plan "a joke". */
  private static int mixed(Line line, int after, int limit) {
    int stop = Math.min(limit, after + 18);
    for (int i = after; i < stop; i++) {
      if (line.is(i, Tag.QUOTATION)) {
        if (line.word(i - 1).equals("to")) {
          return i - 1;
        }
        return line.is(after, Tag.PREPOSITION) && !line.word(after).equals("for") ? i : after;
      }
      if (line.is(i, Tag.COMMA | Tag.STOP | Tag.SEMICOLON | Tag.DASH)) {
        return -1;
      }
    }
    return -1;
  }

  private static int quotationAfterComma(Line line, int from, int limit) {
    for (int i = from; i + 1 < limit; i++) {
      if (line.is(i, Tag.COMMA | Tag.COLON) && line.is(i + 1, Tag.QUOTATION)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** An adverb that belongs to the words after it, as in "unusually high levels". */
  private static boolean isDegree(Line line, int at) {
    if (!line.is(at, Tag.ADVERB) || !line.is(at + 1, Tag.WORD)) {
      return false;
    }
    return switch (line.word(at)) {
      case "just",
          "only",
          "almost",
          "nearly",
          "even",
          "not",
          "unusually",
          "particularly",
          "exactly",
          "very",
          "too",
          "roughly",
          "approximately",
          "much" ->
          true;
      default -> false;
    };
  }

  private static boolean isQuestionOrThat(Line line, int at) {
    return switch (line.word(at)) {
      case "that", "if", "whether", "how", "why" -> true;
      default -> false;
    };
  }

  private static boolean isComplementWord(Line line, int at) {
    return switch (line.word(at)) {
      case "that", "if", "whether", "how", "why", "what", "where", "who", "when" -> true;
      default -> false;
    };
  }

  private static boolean isDocument(Line line, @Nullable SourceMatch source) {
    if (source == null) {
      return false;
    }
    for (int i = source.antecedent(); i < source.to(); i++) {
      if (line.is(i, Tag.DOCUMENT | Tag.RESEARCHER)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsClause(Line line, int at) {
    if (!line.is(at, Tag.WORD)) {
      return false;
    }
    if (line.is(at, Tag.OTHER_PRONOUN)) {
      return line.word(at).endsWith("thing")
          || line.word(at).endsWith("one")
          || line.word(at).endsWith("body");
    }
    if (line.is(at, Tag.PRONOUN | Tag.DETERMINER | Tag.POSSESSIVE | Tag.CAPITAL | Tag.NUMBER)) {
      return true;
    }
    if (line.is(at, Tag.SUBORDINATOR)) {
      return line.is(at, Tag.SUBORDINATOR)
          && (line.word(at).equals("although")
              || line.word(at).equals("while")
              || line.word(at).equals("there"));
    }
    return !line.is(at, Tag.CONJUNCTION | Tag.PREPOSITION | Tag.ADVERB)
        && !line.word(at).endsWith("ing");
  }

  /**
   * "Rising prices will …", after an adverbial: a clause whose subject begins with a participle.
   */
  private static boolean startsWithGerund(Line line, int at, int limit) {
    int end = at + 1;
    while (end < limit && !line.is(end, Tag.MARK) && !Phrases.isVerbLike(line, end)) {
      end++;
    }
    return line.word(at).endsWith("ing") && end > at + 1 && Phrases.isVerbLike(line, end);
  }

  /** Whether a verb follows "that", and not a plural that looks like one, such as "attempts". */
  private static boolean isRelativeThat(Line line, int at) {
    return line.word(at).equals("that")
        && Phrases.isVerbLike(line, at + 1)
        && (line.is(at + 1, Tag.AUXILIARY) || !line.word(at + 1).endsWith("s"));
  }

  static int nextComma(Line line, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (line.is(i, Tag.COMMA)) {
        return i;
      }
    }
    return -1;
  }
}
