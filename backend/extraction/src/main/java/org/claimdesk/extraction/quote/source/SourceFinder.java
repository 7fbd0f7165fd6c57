package org.claimdesk.extraction.quote.source;

import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** Finds who a cue's source is: before the verb, after it, or across an aside. */
public final class SourceFinder {

  private SourceFinder() {}

  /**
   * The source of a cue.
   *
   * @param last the source of the cue before in the same sentence, which coordinated and participle
   *     clauses share
   * @return null where none is named
   */
  public static @Nullable SourceMatch find(Line line, CueMatch cue, @Nullable SourceMatch last) {
    if (cue.kind() == CueMatch.Kind.PHRASE) {
      int end = Phrases.nounPhraseEnd(line, cue.to(), line.sentenceEnd(cue.from()));
      if (end == cue.to()) {
        return null;
      }
      if (line.word(end).equals("by") && line.is(end - 1, Tag.DOCUMENT)) {
        end = Phrases.nounPhraseEnd(line, end + 1, line.sentenceEnd(cue.from()));
      }
      SourceMatch source = new SourceMatch(cue.to(), end, cue.from(), true, cue.to());
      return Asides.isName(line, source) || !line.is(end, Tag.COMMA)
          ? source
          : Asides.nameBesides(line, source, line.sentenceEnd(cue.from()));
    }
    if (cue.kind() == CueMatch.Kind.PASSIVE) {
      return agent(line, cue.to(), cue.from());
    }
    if (cue.kind() == CueMatch.Kind.NOUN) {
      SourceMatch agent = agent(line, cue.to(), cue.from());
      return agent != null ? agent : owner(line, cue.from());
    }
    if (cue.takes('n') && isPassive(line, cue)) {
      return null;
    }
    boolean coordinated = last != null && cue.takes('o') && !line.is(cue.from() - 2, Tag.QUOTATION);
    SourceMatch inverted = coordinated ? null : after(line, cue);
    return inverted != null ? inverted : before(line, cue, last);
  }

  /** Who is named after "by" at item {@code at}. */
  private static @Nullable SourceMatch agent(Line line, int at, int clause) {
    if (!line.word(at).equals("by")) {
      return null;
    }
    int end = Phrases.nounPhraseEnd(line, at + 1, line.sentenceEnd(at));
    return end > at + 1 ? new SourceMatch(at + 1, end, clause, true, at + 1) : null;
  }

  /** Whose the noun at item {@code noun} is: "Smith's latest claim", "their promise". */
  private static @Nullable SourceMatch owner(Line line, int noun) {
    int at = noun - 1;
    int first = Math.max(line.sentenceStart(noun), noun - 5);
    while (at > first
        && line.is(at, Tag.WORD)
        && !line.is(at, Tag.CLOSED | Tag.POSSESSIVE | Tag.DETERMINER)
        && !line.word(at).equals("'s")
        && !line.word(at).equals("'")) {
      at--;
    }
    if (line.is(at, Tag.POSSESSIVE) && !line.word(at).equals("whose")) {
      return new SourceMatch(at, at + 1, at, false, at);
    }
    if (!line.word(at).equals("'s") && !line.word(at).equals("'")) {
      return null;
    }
    SourceMatch owner = Subjects.before(line, at, line.sentenceStart(noun));
    if (owner == null) {
      return null;
    }
    int from = owner.from();
    for (int i = from; i < at; i++) {
      if (line.is(i, Tag.PREPOSITION | Tag.CUE | Tag.FINITE) && !line.is(i, Tag.CAPITAL)) {
        from = i + 1; // Only what stands right before the mark owns: "rejected the mayor's claim".
      }
    }
    return from < at ? new SourceMatch(from, at, from, false, from) : null;
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
    if (end == cue.to() && Phrases.isPronominal(line, end) && line.is(end + 1, Tag.MARK)) {
      end++; // said another
    }
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
        && Asides.opensWithAside(line, cue.from() - 1)) {
      return null;
    }
    int next = Phrases.skipAdjuncts(line, end, limit);
    boolean ends =
        next >= limit
            || line.is(next, Tag.MARK | Tag.QUOTATION | Tag.SUBORDINATOR | Tag.CONJUNCTION)
            || line.word(next).endsWith("ing");
    return ends ? new SourceMatch(cue.to(), end, cue.from(), true, cue.to()) : null;
  }

  /** Who is credited after a dash at item {@code dash}: "…" - Jane Roe. */
  public static @Nullable SourceMatch credited(Line line, int dash) {
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
  public static @Nullable SourceMatch subject(Line line, int colon) {
    return Subjects.main(line, line.sentenceStart(colon), colon);
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
      SourceMatch aside = Asides.acrossAside(line, end - 1, first);
      if (aside == null && last == null) {
        // A stray comma between subject and verb.
        SourceMatch subject = Subjects.before(line, end - 1, first);
        return subject != null && subject.clause() == first ? subject : null;
      }
      return aside != null ? aside : last;
    }
    if (line.is(end - 1, Tag.CONJUNCTION)) {
      return last != null ? last : Subjects.main(line, first, end);
    }
    if (line.word(end - 1).equals("who")
        || line.word(end - 1).equals("which")
        || line.word(end - 1).equals("that")) {
      int to = end - 1;
      if (line.is(to - 1, Tag.COMMA)) {
        to--;
      }
      SourceMatch antecedent = Subjects.before(line, to, first);
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
    SourceMatch found = Subjects.before(line, end, first);
    if (found != null
        && found.to() - found.from() == 1
        && line.is(found.from(), Tag.PRONOUN)
        && line.is(found.from() - 1, Tag.COMMA)
        && line.word(cue.to()).equals("that")) {
      return Asides.doubled(line, found, first);
    }
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
      return last != null ? last : Subjects.main(line, first, end);
    }
    int clause = ClauseStart.before(line, end, first);
    if (line.word(clause).equals("with") && Subjects.hasHead(line, clause + 1, end)) {
      return new SourceMatch(clause + 1, end, clause, false, clause + 1);
    }
    SourceMatch found = Subjects.before(line, end, first);
    return found == null ? last : found;
  }
}
