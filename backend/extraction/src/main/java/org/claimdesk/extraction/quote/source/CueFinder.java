package org.claimdesk.extraction.quote.source;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds the words that mark a report of speech or thought in a line. */
public final class CueFinder {

  private final Vocabulary vocabulary;
  private final CueUse use;

  /** A finder of the cues that the tables hold; one serves any thread. */
  public CueFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    use = new CueUse(vocabulary);
  }

  /** The cues of a line, in text order, without overlap. */
  public List<CueMatch> find(Line line) {
    List<CueMatch> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      CueMatch match = at(line, i);
      if (match != null) {
        found.add(match);
        if (match.kind() != CueMatch.Kind.NOUN) {
          line.mark(match.from(), Tag.CUE);
        }
        i = match.to() - 1;
      }
    }
    return found;
  }

  private @Nullable CueMatch at(Line line, int i) {
    if (!line.is(i, Tag.CUE_PHRASE | Tag.CUE_START | Tag.CUE_NOUN)) {
      return null; // most words
    }
    if (line.word(i).equals("according") && line.word(i + 1).equals("to")) {
      return new CueMatch(CueMatch.Kind.PHRASE, i, i + 2, null);
    }
    if (line.word(i).equals("in")
        && line.word(i + 1).equals("the")
        && line.word(i + 3).equals("of")) {
      return switch (line.word(i + 2)) {
        case "words", "view", "opinion" -> new CueMatch(CueMatch.Kind.PHRASE, i, i + 4, null);
        default -> null;
      };
    }
    if (!line.is(i, Tag.CUE_START)) {
      return nounAt(line, i);
    }
    int length = 0;
    for (CueWord cue : vocabulary.cues(line.word(i))) {
      int to = matchEnd(line, i, cue.words());
      // Forms spelled alike, as of "put it", are tried one after the other.
      if (to == i || cue.words().size() < length || isDay(line, to, cue)) {
        continue;
      }
      length = cue.words().size();
      if (use.isVerb(line, i, cue)) {
        return new CueMatch(CueMatch.Kind.VERB, i, to, cue, isNegated(line, i));
      }
      if (isPassive(line, i, to, cue)) {
        return new CueMatch(CueMatch.Kind.PASSIVE, i, to, cue, isNegated(line, i));
      }
    }
    return nounAt(line, i);
  }

  /** "Reported on Monday": the preposition is the day's, not the verb's. */
  private static boolean isDay(Line line, int to, CueWord cue) {
    return cue.words().size() > 1 && line.word(to - 1).equals("on") && line.is(to, Tag.TIME);
  }

  private static boolean isNegated(Line line, int i) {
    for (int k = i - 1; k >= i - 3 && line.is(k, Tag.ADVERB | Tag.AUXILIARY); k--) {
      String word = line.word(k);
      if (word.equals("not") || word.equals("never") || word.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  /** "Was reported by", "it was announced that". */
  private static boolean isPassive(Line line, int i, int to, CueWord cue) {
    if (cue.form() != CueWord.Form.PAST && cue.form() != CueWord.Form.PARTICIPLE) {
      return false;
    }
    int before = i - 1;
    while (line.is(before, Tag.ADVERB)) {
      before--;
    }
    if (!line.is(before, Tag.BE) || !(cue.takes('c') || cue.takes('t') || cue.takes('o'))) {
      return false;
    }
    while (line.is(before, Tag.AUXILIARY | Tag.ADVERB)) {
      before--;
    }
    return line.word(before).equals("it")
        ? line.word(to).equals("that") || line.word(to).equals("by")
        : line.word(to).equals("by") && !line.word(to + 1).endsWith("ing");
  }

  /** "Smith's claim that", "accusations by Smith that", "a promise to". */
  private @Nullable CueMatch nounAt(Line line, int i) {
    if (!line.is(i, Tag.CUE_NOUN)) {
      return null;
    }
    CueWord noun = line.is(i, Tag.CAPITAL) && i > 0 ? null : vocabulary.nounCue(line.word(i));
    boolean afterVerb =
        line.is(i - 1, Tag.PRONOUN | Tag.AUXILIARY) && !line.word(i - 1).equals("'s");
    if (noun == null || afterVerb) {
      return null;
    }
    int next = i + 1;
    if (line.word(next).equals("by")) {
      next = Phrases.nounPhraseEnd(line, next + 1, line.sentenceEnd(i));
    }
    boolean clause =
        noun.takes('t')
            && line.word(next).equals("that")
            && !Phrases.isVerbLike(line, next + 1)
            && !line.is(next + 1, Tag.MARK | Tag.ADVERB);
    boolean infinitive =
        noun.takes('i')
            && line.word(next).equals("to")
            && line.is(next + 1, Tag.WORD)
            && !line.is(
                next + 1, Tag.DETERMINER | Tag.POSSESSIVE | Tag.CAPITAL | Tag.OTHER_PRONOUN);
    return clause || infinitive ? new CueMatch(CueMatch.Kind.NOUN, i, i + 1, noun) : null;
  }

  /**
   * Index after the words of a cue that begins at {@code i}, or {@code i} where they do not follow.
   * Adverbs may stand after the verb: "spoke very highly of".
   */
  private static int matchEnd(Line line, int i, List<String> words) {
    int at = i + 1;
    for (int k = 1; k < words.size(); k++) {
      while (k == 1
          && at < i + 3
          && line.is(at, Tag.ADVERB)
          && !line.word(at).equals(words.get(1))) {
        at++;
      }
      if (!line.word(at).equals(words.get(k))) {
        return i;
      }
      at++;
    }
    return at;
  }
}
