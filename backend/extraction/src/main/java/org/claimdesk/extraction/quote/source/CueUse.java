package org.claimdesk.extraction.quote.source;

import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.cue.SpeechAct;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;

/** Tells the verb of a report from the noun, wish, name or aside that is spelled alike. */
final class CueUse {

  private static final int LONGEST_ASIDE = 14;

  private final Vocabulary vocabulary;

  CueUse(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Whether the form at {@code i} is the verb of a report here, not a noun, a wish or a passive.
   */
  boolean isVerb(Line line, int i, CueWord cue) {
    int before = i - 1;
    while (line.is(before, Tag.ADVERB)) {
      before--;
    }
    String previous = line.word(before);
    if (line.is(before, Tag.CUE) && before == i - 1 && cue.form() != CueWord.Form.GERUND) {
      return false;
    }
    boolean afterBe =
        line.is(before, Tag.BE)
            && (!previous.equals("'s")
                || !line.is(before - 1, Tag.CAPITAL)
                || cue.form() == CueWord.Form.GERUND);
    if (line.is(i, Tag.CAPITAL) && cue.base().equals("state") && i > 0) {
      return false;
    }
    if (line.is(i, Tag.CAPITAL)
        && i > 0
        && !line.is(i, Tag.FIRST)
        && line.is(i - 1, Tag.CAPITAL)
        && line.is(i + 1, Tag.CAPITAL)) {
      // Part of a name or a work's title.
      return cue.form() == CueWord.Form.THIRD && cue.takes('c') && !cue.base().equals("state");
    }
    return switch (cue.form()) {
      case GERUND -> afterBe || !isNounSlot(line, before) || opensParticiple(previous);
      case BASE ->
          isBaseVerb(line, before)
              // "Bridge unsafe, report finds"
              && !(line.is(before, Tag.COMMA) && isVerbOfReport(line, i + 1));
      case THIRD ->
          !isSubjectNoun(line, i, cue)
              && !isNounSlot(line, before)
              && !line.is(before, Tag.AUXILIARY);
      case PAST ->
          (!afterBe || cue.takes('n'))
              && !isOwner(line, before)
              && !isAside(line, i, cue)
              && !isNaming(line, i, before, cue)
              && !(cue.act() == SpeechAct.FORECAST && line.word(i + 1).equals("to"))
              && (Phrases.isPronominal(line, before)
                  || !line.is(before, Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION));
      case PARTICIPLE -> line.is(before, Tag.HAVE);
      case NOUN -> false;
    };
  }

  /** "The mayor's alleged fraud": after an owner a participle belongs to what is owned. */
  private static boolean isOwner(Line line, int i) {
    return line.word(i).equals("'s") && !line.is(i - 1, Tag.PRONOUN);
  }

  /** "Roe, asked about it, said": a participle between commas, before the verb of its noun. */
  private boolean isAside(Line line, int i, CueWord cue) {
    if (!(cue.takes('h') || cue.act() == SpeechAct.QUESTION)
        || !line.is(i - 1, Tag.COMMA)
        || !line.is(i - 2, Tag.WORD)) {
      return false;
    }
    for (int k = i + 1; k < i + LONGEST_ASIDE && !line.is(k, Tag.STOP | Tag.QUOTATION); k++) {
      if (line.is(k, Tag.COMMA)) {
        return line.is(k + 1, Tag.WORD) && isVerbOfReport(line, k + 1);
      }
    }
    return false;
  }

  /** "A song called "Home"": the name of a thing, where "he called "Home"" would be speech. */
  private static boolean isNaming(Line line, int i, int before, CueWord cue) {
    return (cue.base().equals("call") || cue.base().equals("dub"))
        && line.is(i + 1, Tag.QUOTATION)
        && line.is(before, Tag.WORD)
        && !line.is(before, Tag.PRONOUN | Tag.CAPITAL | Tag.ROLE | Tag.ORGANISATION | Tag.PLURAL);
  }

  private static boolean isNounSlot(Line line, int before) {
    return line.is(before, Tag.DETERMINER | Tag.POSSESSIVE)
        || (line.is(before, Tag.PREPOSITION) && !line.word(before).equals("by"))
        || line.word(before).equals("'s");
  }

  /** "Reports have revealed": what looks like a verb is the subject of the verb after it. */
  private boolean isSubjectNoun(Line line, int i, CueWord cue) {
    if (cue.base().equals("say") || cue.takes('s')) {
      return false;
    }
    if (cue.base().equals("rule") || (isVerbOfReport(line, i + 1) && cue.words().size() == 1)) {
      return true;
    }
    if (line.word(i + cue.words().size()).equals("of") && cue.words().size() == 1) {
      return true;
    }
    if (cue.base().equals("state") && line.is(i - 1, Tag.CAPITAL) && !isReported(line, i + 1)) {
      // "The three Baltic states".
      return true;
    }
    boolean plural =
        line.is(i - 1, Tag.WORD)
            && !line.is(
                i - 1,
                Tag.CAPITAL
                    | Tag.PRONOUN
                    | Tag.ADVERB
                    | Tag.CONJUNCTION
                    | Tag.SUBORDINATOR
                    | Tag.ROLE
                    | Tag.DOCUMENT
                    | Tag.ORGANISATION
                    | Tag.MEDIA
                    | Tag.TIME)
            && !isReported(line, i + cue.words().size());
    return plural || line.is(i + 1, Tag.AUXILIARY);
  }

  /** Whether a cue's finite form stands at {@code i}: "reports show". */
  private boolean isVerbOfReport(Line line, int i) {
    if (line.is(i, Tag.CAPITAL)) {
      return false;
    }
    for (CueWord next : vocabulary.cues(line.word(i))) {
      if (next.form() != CueWord.Form.GERUND && next.words().size() == 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether "that" or a quotation follows, which only a verb has. */
  private static boolean isReported(Line line, int i) {
    return line.word(i).equals("that")
        || line.is(i, Tag.QUOTATION)
        || (line.is(i, Tag.COMMA | Tag.COLON) && line.is(i + 1, Tag.QUOTATION));
  }

  private static boolean opensParticiple(String previous) {
    return switch (previous) {
      case "before", "after", "while", "when", "in", "without" -> true;
      default -> false;
    };
  }

  private static boolean isBaseVerb(Line line, int before) {
    String previous = line.word(before);
    if (line.is(before, Tag.MODAL)) {
      return !previous.equals("should")
          && !previous.equals("could")
          && !previous.equals("might")
          && !previous.equals("can")
          && !previous.equals("may")
          && !previous.equals("must");
    }
    if (previous.equals("to")) {
      return line.is(before - 1, Tag.CONTROL) || line.word(before - 1).equals("on");
    }
    if (previous.equals("they")
        || previous.equals("we")
        || previous.equals("i")
        || previous.equals("who")
        || previous.equals("you")) {
      return true;
    }
    return line.is(before, Tag.PLURAL | Tag.COMMA)
        || previous.equals("data")
        || previous.equals("police")
        || previous.equals("people")
        || (line.is(before, Tag.WORD)
            && previous.endsWith("s")
            && !previous.endsWith("ss")
            && !previous.equals("'s")
            && !line.is(before, Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.FINITE));
  }
}
