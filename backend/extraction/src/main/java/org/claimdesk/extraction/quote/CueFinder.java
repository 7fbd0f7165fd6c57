package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words that mark a report of speech or thought in a line. */
final class CueFinder {

  private final Vocabulary vocabulary;

  CueFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The cues of a line, in text order, without overlap. */
  List<CueMatch> find(Line line) {
    List<CueMatch> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      CueMatch match = at(line, i);
      if (match != null) {
        found.add(match);
        line.mark(match.from(), Tag.CUE);
        i = match.to() - 1;
      }
    }
    return found;
  }

  private @Nullable CueMatch at(Line line, int i) {
    if (!line.is(i, Tag.WORD)) {
      return null;
    }
    if (line.word(i).equals("according") && line.word(i + 1).equals("to")) {
      return new CueMatch(CueMatch.Kind.PHRASE, i, i + 2, null);
    }
    for (CueWord cue : vocabulary.cues(line.word(i))) {
      if (matches(line, i, cue.words())) {
        if (isUsed(line, i, cue)) {
          return new CueMatch(CueMatch.Kind.VERB, i, i + cue.words().size(), cue);
        }
        return null;
      }
    }
    return null;
  }

  private static boolean matches(Line line, int i, List<String> words) {
    for (int k = 1; k < words.size(); k++) {
      if (!line.word(i + k).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the form at {@code i} is the verb of a report here, not a noun, a wish or a passive.
   */
  private static boolean isUsed(Line line, int i, CueWord cue) {
    int before = i - 1;
    while (line.is(before, Tag.ADVERB)
        && !line.word(before).equals("not")
        && !line.word(before).equals("never")) {
      before--;
    }
    String previous = line.word(before);
    if (previous.equals("not") || previous.equals("never") || previous.endsWith("n't")) {
      return false;
    }
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
      case BASE -> isBaseVerb(line, before);
      case THIRD ->
          !isSubjectNoun(line, i, cue)
              && !isNounSlot(line, before)
              && !line.is(before, Tag.AUXILIARY);
      case PAST ->
          (!afterBe || cue.takes('n'))
              && !line.is(before, Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION);
      case PARTICIPLE -> line.is(before, Tag.HAVE);
    };
  }

  private static boolean isNounSlot(Line line, int before) {
    return line.is(before, Tag.DETERMINER | Tag.POSSESSIVE)
        || (line.is(before, Tag.PREPOSITION) && !line.word(before).equals("by"))
        || line.word(before).equals("'s");
  }

  /** "Reports have revealed": what looks like a verb is the subject of the verb after it. */
  private static boolean isSubjectNoun(Line line, int i, CueWord cue) {
    if (cue.base().equals("say") || cue.takes('s')) {
      return false;
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
        || (line.is(before, Tag.WORD)
            && previous.endsWith("s")
            && !previous.endsWith("ss")
            && !previous.equals("'s")
            && !line.is(before, Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.FINITE));
  }
}
