package org.claimdesk.extraction.quote;

import org.jspecify.annotations.Nullable;

/** Finds who a cue's source is: before the verb, after it, or across an aside. */
final class SourceFinder {

  private SourceFinder() {}

  /** A subject further from its verb than this many items is not looked for. */
  private static final int REACH = 45;

  /**
   * The source of a cue.
   *
   * @param last the source of the cue before in the same sentence, which coordinated and participle
   *     clauses share
   * @return null where none is named
   */
  static @Nullable SourceMatch find(Line line, CueMatch cue, @Nullable SourceMatch last) {
    if (cue.kind() == CueMatch.Kind.PHRASE) {
      int end = Phrases.nounPhraseEnd(line, cue.to(), line.sentenceEnd(cue.from()));
      if (end == cue.to()) {
        return null;
      }
      if (line.word(end).equals("by") && line.is(end - 1, Tag.DOCUMENT)) {
        end = Phrases.nounPhraseEnd(line, end + 1, line.sentenceEnd(cue.from()));
      }
      SourceMatch source = new SourceMatch(cue.to(), end, cue.from(), true, cue.to());
      return isName(line, source) || !line.is(end, Tag.COMMA)
          ? source
          : nameBesides(line, source, line.sentenceEnd(cue.from()));
    }
    if (cue.takes('n') && isPassive(line, cue)) {
      return null;
    }
    SourceMatch inverted = after(line, cue);
    return inverted != null ? inverted : before(line, cue, last);
  }

  /**
   * The source in "…," said Smith: only after a comma or a quotation, with nothing reported after.
   */
  private static @Nullable SourceMatch after(Line line, CueMatch cue) {
    if (!cue.isForm(CueWord.Form.PAST)
        && !cue.isForm(CueWord.Form.THIRD)
        && !cue.isForm(CueWord.Form.BASE)) {
      return null;
    }
    int limit = line.sentenceEnd(cue.from());
    int end = Phrases.nounPhraseEnd(line, cue.to(), limit);
    if (line.is(cue.from(), Tag.FIRST)) {
      // Said Smith: "…"
      boolean announces = line.is(end, Tag.COMMA | Tag.COLON) && line.is(end + 1, Tag.QUOTATION);
      return announces && end > cue.to()
          ? new SourceMatch(cue.to(), end, cue.from(), true, cue.to())
          : null;
    }
    if (!line.is(cue.from() - 1, Tag.COMMA | Tag.QUOTATION | Tag.DASH)) {
      return null;
    }
    if (end == cue.to() || line.is(cue.to(), Tag.OTHER_PRONOUN) || cue.takes('h')) {
      return null;
    }
    if (Phrases.isVerbLike(line, end) || line.is(cue.to(), Tag.TIME)) {
      return null;
    }
    if (line.is(cue.to(), Tag.PRONOUN) && !line.is(end, Tag.COMMA | Tag.STOP)) {
      return null;
    }
    if (line.is(cue.from() - 1, Tag.COMMA)
        && !line.is(cue.from() - 2, Tag.QUOTATION)
        && opensWithAside(line, cue.from() - 1)) {
      return null;
    }
    int next = Phrases.skipAdjuncts(line, end, limit);
    boolean ends =
        next >= limit
            || line.is(next, Tag.MARK | Tag.QUOTATION | Tag.SUBORDINATOR | Tag.CONJUNCTION)
            || line.word(next).endsWith("ing");
    return ends ? new SourceMatch(cue.to(), end, cue.from(), true, cue.to()) : null;
  }

  /** Whether all before the comma is a subject and an aside: "Smith, who lives in York," said. */
  private static boolean opensWithAside(Line line, int comma) {
    int first = line.sentenceStart(comma);
    SourceMatch subject = acrossAside(line, comma, first);
    if (subject == null) {
      return false;
    }
    if (subject.clause() != first
        && !(line.is(first, Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.TIME_MODIFIER)
            && line.is(subject.clause() - 1, Tag.COMMA))) {
      return false;
    }
    int at = subject.to();
    while (at < comma && !line.is(at, Tag.COMMA)) {
      at++;
    }
    String opener = line.word(at + 1);
    return opener.equals("who")
        || opener.equals("which")
        || opener.equals("whose")
        || opener.endsWith("ing")
        || line.is(at + 1, Tag.DETERMINER | Tag.ROLE | Tag.NUMBER | Tag.PREPOSITION);
  }

  /** Who is credited after a dash at item {@code dash}: "…" - Jane Roe. */
  static @Nullable SourceMatch credited(Line line, int dash) {
    if (!line.is(dash, Tag.DASH)) {
      return null;
    }
    int from = dash + 1;
    int end = Phrases.simpleNounPhraseEnd(line, from, Math.min(line.size(), from + 8));
    boolean name =
        end > from
            && line.is(from, Tag.CAPITAL)
            && line.is(end - 1, Tag.CAPITAL)
            && (end == line.size() || line.is(end, Tag.STOP | Tag.COMMA | Tag.FIRST));
    return name ? new SourceMatch(from, end, dash, true, from) : null;
  }

  /** The subject of the sentence that a colon at item {@code colon} ends. */
  static @Nullable SourceMatch subject(Line line, int colon) {
    return mainSubject(line, line.sentenceStart(colon), colon);
  }

  /** "Was asked", or a bare participle that opens a clause: "Asked about it,". */
  private static boolean isPassive(Line line, CueMatch cue) {
    if (!cue.isForm(CueWord.Form.PAST)) {
      return false;
    }
    int before = cue.from() - 1;
    while (line.is(before, Tag.ADVERB)) {
      before--;
    }
    return line.is(before, Tag.BE)
        || line.is(cue.from(), Tag.FIRST)
        || line.word(before).equals("when");
  }

  private static @Nullable SourceMatch before(Line line, CueMatch cue, @Nullable SourceMatch last) {
    int first = line.sentenceStart(cue.from());
    int end = verbGroupStart(line, cue, first);
    if (end <= first) {
      return cue.isForm(CueWord.Form.GERUND) ? null : last;
    }
    if (cue.isForm(CueWord.Form.GERUND) && end == cue.from()) {
      return participle(line, cue, first, last);
    }
    if (line.is(end - 1, Tag.COMMA | Tag.DASH | Tag.CLOSE_BRACKET)) {
      SourceMatch aside = acrossAside(line, end - 1, first);
      if (aside == null && last == null) {
        // A stray comma between subject and verb.
        SourceMatch subject = nounPhraseBefore(line, end - 1, first);
        return subject != null && subject.clause() == first ? subject : null;
      }
      return aside != null ? aside : last;
    }
    if (line.is(end - 1, Tag.CONJUNCTION)) {
      return last != null ? last : mainSubject(line, first, end);
    }
    if (line.word(end - 1).equals("who")
        || line.word(end - 1).equals("which")
        || line.word(end - 1).equals("that")) {
      int to = end - 1;
      if (line.is(to - 1, Tag.COMMA)) {
        to--;
      }
      SourceMatch antecedent = nounPhraseBefore(line, to, first);
      if (line.word(end - 1).equals("that") && antecedent == null) {
        return null;
      }
      return new SourceMatch(
          end - 1,
          end,
          antecedent == null ? end - 1 : antecedent.from(),
          false,
          antecedent == null ? end - 1 : antecedent.from());
    }
    SourceMatch found = nounPhraseBefore(line, end, first);
    return found;
  }

  /** Leftwards over auxiliaries, adverbs and "went on to". */
  private static int verbGroupStart(Line line, CueMatch cue, int first) {
    int at = cue.from();
    while (at > first) {
      int before = at - 1;
      if (line.is(before, Tag.AUXILIARY)
          && !(line.word(before).equals("'s")
              && !cue.isForm(CueWord.Form.GERUND)
              && !cue.isForm(CueWord.Form.PARTICIPLE))) {
        at = before;
      } else if (line.is(before, Tag.ADVERB)
          && !line.is(before, Tag.CAPITAL | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.TIME)) {
        at = before;
      } else if (line.word(before).equals("to") && line.is(before - 1, Tag.CONTROL)) {
        at = before - 1;
      } else if (line.word(before).equals("to")
          && line.word(before - 1).equals("on")
          && line.is(before - 2, Tag.CONTROL)) {
        at = before - 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** The subject of ", adding that", "with Blinken saying", "a statement saying". */
  private static @Nullable SourceMatch participle(
      Line line, CueMatch cue, int first, @Nullable SourceMatch last) {
    int end = cue.from();
    if (line.is(
        end - 1, Tag.MARK | Tag.QUOTATION | Tag.CONJUNCTION | Tag.PREPOSITION | Tag.SUBORDINATOR)) {
      return last != null ? last : mainSubject(line, first, end);
    }
    int clause = boundaryBefore(line, end, first);
    if (line.word(clause).equals("with") && hasHead(line, clause + 1, end)) {
      return new SourceMatch(clause + 1, end, clause, false, clause + 1);
    }
    SourceMatch found = nounPhraseBefore(line, end, first);
    return found == null ? last : found;
  }

  /** The noun phrase before an aside that ends with the mark at {@code close}. */
  private static @Nullable SourceMatch acrossAside(Line line, int close, int first) {
    SourceMatch best = null;
    int stop = Math.max(first, close - REACH);
    for (int k = close - 1; k > stop; k--) {
      if (line.is(k, Tag.QUOTATION)) {
        continue;
      }
      boolean opens =
          line.is(close, Tag.COMMA)
              ? line.is(k, Tag.COMMA)
              : line.is(close, Tag.DASH) ? line.is(k, Tag.DASH) : line.is(k, Tag.OPEN_BRACKET);
      if (!opens) {
        continue;
      }
      SourceMatch candidate = nounPhraseBefore(line, k, first);
      if (candidate == null) {
        continue;
      }
      if (best == null) {
        best = candidate;
      } else if (isName(line, candidate) && !isName(line, best)) {
        // "Smith, a professor at Yale, 45, said": the name outranks what describes it.
        best = candidate;
      }
      if (isName(line, best)) {
        break;
      }
    }
    return best == null || isName(line, best) ? best : nameBesides(line, best, close);
  }

  /** "His wife, Jane, said": the name in the aside, where the aside is one. */
  private static SourceMatch nameBesides(Line line, SourceMatch source, int close) {
    int from = source.to() + 1;
    int end = Phrases.simpleNounPhraseEnd(line, from, close);
    boolean named =
        line.is(from, Tag.CAPITAL)
            && !line.is(from, Tag.ROLE)
            && (end == close || line.is(end, Tag.COMMA))
            && line.is(end - 1, Tag.CAPITAL);
    return named ? new SourceMatch(from, end, source.clause(), source.inverted(), from) : source;
  }

  private static boolean isName(Line line, SourceMatch source) {
    int from = source.from();
    boolean titled = line.is(from, Tag.ROLE | Tag.TITLE) && line.is(from + 1, Tag.CAPITAL);
    return line.is(from, Tag.PRONOUN)
        || (line.is(from, Tag.CAPITAL) && (titled || !line.is(from, Tag.ROLE)));
  }

  /** The last noun phrase before {@code limit} that opens a clause and that a verb follows. */
  private static @Nullable SourceMatch mainSubject(Line line, int first, int limit) {
    int stop = Math.max(first, limit - REACH);
    SourceMatch aside = null;
    SourceMatch found = null;
    for (int i = stop; i < limit; ) {
      int end = Phrases.nounPhraseEnd(line, i, limit);
      if (end == i) {
        i++;
        continue;
      }
      boolean object = i > first && line.is(i - 1, Tag.PREPOSITION);
      boolean opens =
          i == first
              || line.is(i - 1, Tag.MARK | Tag.CONJUNCTION | Tag.TIME | Tag.QUOTATION | Tag.ADVERB);
      if (!object && opens && !line.is(i, Tag.TIME | Tag.TIME_MODIFIER)) {
        SourceMatch match = new SourceMatch(i, end, i, false, i);
        int next = end;
        while (line.is(next, Tag.ADVERB)) {
          next++;
        }
        if (Phrases.isVerbLike(line, next)) {
          found = match;
        } else if (aside == null && line.is(end, Tag.COMMA)) {
          aside = match;
        }
      }
      i = end;
    }
    if (found == null && aside == null) {
      int end = Phrases.nounPhraseEnd(line, first, limit);
      return end > first && hasHead(line, first, end) && !isVerbal(line, first)
          ? new SourceMatch(first, end, first, false, first)
          : null;
    }
    return found != null ? found : aside;
  }

  /** The noun phrase that ends at {@code end}, with what modifies it; null where none does. */
  private static @Nullable SourceMatch nounPhraseBefore(Line line, int end, int first) {
    if (Phrases.isVerbLike(line, end - 1) && !line.word(end - 1).endsWith("s")) {
      return null;
    }
    int boundary = boundaryBefore(line, end, first);
    int from = boundary;
    while (from < end
        && line.is(from, Tag.CONJUNCTION | Tag.SUBORDINATOR)
        && !line.is(from, Tag.DETERMINER | Tag.PRONOUN)) {
      from++;
    }
    int clause = from;
    // An adverbial may open the clause: "In Ohio on Tuesday Smith said".
    int to = end;
    for (int skipped = -1; skipped != from && from < end; ) {
      skipped = from;
      if (line.is(from, Tag.TIME_MODIFIER) && line.is(from + 1, Tag.TIME)) {
        from += 2;
      } else if ((line.is(from, Tag.TIME) && from + 1 < end && !line.word(from + 1).equals("'s"))
          || (line.is(from, Tag.ADVERB) && !line.is(from, Tag.DETERMINER))) {
        from++;
      } else if (line.is(from, Tag.PREPOSITION) && !line.is(from, Tag.CONJUNCTION)) {
        int after = Phrases.simpleNounPhraseEnd(line, from + 1, end);
        from = after >= end ? from : after > from + 1 ? after : from + 1;
        if (after >= end) {
          return null;
        }
      }
    }
    if (line.is(end - 1, Tag.PRONOUN) && !line.word(end - 1).equals("there")) {
      from = end - 1;
    }
    // Trailing time and place: "Trump on Friday".
    int core = Phrases.nounPhraseEnd(line, from, end);
    if (core > from
        && core < end
        && line.is(core, Tag.PREPOSITION | Tag.TIME | Tag.TIME_MODIFIER)) {
      to = core;
    }
    if (from >= to || !hasHead(line, from, to) || isVerbal(line, from)) {
      return null;
    }
    return new SourceMatch(from, to, clause, false, from);
  }

  /** Whether a phrase begins with a participle or a verb, which no source does. */
  private static boolean isVerbal(Line line, int i) {
    if (line.is(i, Tag.FIRST) && line.is(i, Tag.FINITE)) {
      return true;
    }
    return !line.is(i, Tag.CAPITAL | Tag.DETERMINER | Tag.PRONOUN)
        && (line.is(i, Tag.FINITE) || (line.word(i).endsWith("ing") && line.word(i).length() > 5));
  }

  private static boolean hasHead(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.is(i, Tag.PRONOUN) && !line.word(i).equals("there")) {
        return true;
      }
      if (line.is(i, Tag.WORD)
          && !line.is(i, Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB | Tag.TIME)) {
        return true;
      }
    }
    return line.is(from, Tag.DETERMINER) && !line.is(from, Tag.DEICTIC);
  }

  /** Where the clause begins whose subject ends at {@code end}. */
  private static int boundaryBefore(Line line, int end, int first) {
    int stop = Math.max(first, end - REACH);
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
        if (!hasVerb(line, i + 1, end)) {
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
