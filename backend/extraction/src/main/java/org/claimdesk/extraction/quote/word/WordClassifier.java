package org.claimdesk.extraction.quote.word;

import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.text.Lexicon;

/** Says of a word which classes it may belong to: by the tables, its shape and where it stands. */
final class WordClassifier {

  private static final Set<String> ACRONYMS = Set.of("WHO", "US", "IT");

  /** Nouns and verbs that end as adverbs do. */
  private static final Set<String> NO_ADVERBS =
      Set.of(
          "rally",
          "family",
          "assembly",
          "supply",
          "reply",
          "apply",
          "rely",
          "comply",
          "imply",
          "bully",
          "anomaly",
          "monopoly",
          "multiply");

  private final Vocabulary vocabulary;

  WordClassifier(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The classes of the word that {@code text} holds from {@code start} to {@code end}, as bits of
   * {@link Tag}.
   *
   * @param known those that the tables give
   * @param before the tags of the item before; {@link Tag#STOP} where there is none
   */
  long tags(String text, int start, int end, long known, long before) {
    long tag = Tag.WORD | known;
    int length = end - start;
    char first = text.charAt(start);
    char last = Lexicon.lower(text.charAt(end - 1));
    if (last == '.') {
      tag |= vocabulary.tags(text, start, end - 1);
    }
    boolean capital = Character.isUpperCase(first);
    if (capital && length <= 3 && ACRONYMS.contains(text.substring(start, end))) {
      // The body, not the pronoun: "WHO says", "the US".
      tag &= ~(Tag.CLOSED | Tag.POSSESSIVE);
    }
    boolean may = length == 3 && text.startsWith("May", start) && (before & Tag.STOP) == 0;
    if (may) {
      tag = Tag.WORD | Tag.TIME; // the month
    }
    boolean sentenceInitial = (before & (Tag.STOP | Tag.QUOTATION)) != 0;
    boolean closed =
        (tag & (Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB | Tag.TIME_MODIFIER))
            != 0;
    if (capital) {
      if (!closed
          || (!sentenceInitial
              && (tag & Tag.DETERMINER) == 0
              && length < 4
              && isShouted(text.substring(start, end)))) {
        tag |= Tag.CAPITAL;
        if (!sentenceInitial) {
          // Inside a sentence a capital makes a name of what would else be a verb.
          tag &= ~(Tag.FINITE | Tag.VERB | Tag.PARTICIPLE | Tag.CONTROL);
        }
      }
    } else if (Character.isDigit(first)) {
      tag |= Tag.NUMBER;
    } else if (isArticle(text, start, end)) {
      tag |= Tag.CAPITAL;
    } else {
      tag &= ~(Tag.MALE | Tag.FEMALE | Tag.ABBREVIATION);
      boolean unknown = (tag & ~(Tag.WORD | Tag.CUE_START | Tag.CUE_NOUN)) == 0;
      char beforeLast = length < 2 ? ' ' : Lexicon.lower(text.charAt(end - 2));
      if (last == 'y'
          && beforeLast == 'l'
          && length > 4
          && (tag & Tag.CLOSED) == 0
          && !NO_ADVERBS.contains(text.substring(start, end))) {
        tag |= Tag.ADVERB;
      } else if (unknown
          && last == 'd'
          && beforeLast == 'e'
          && length > 4
          && Lexicon.lower(text.charAt(end - 3)) != 'e') {
        tag |= Tag.FINITE | Tag.PARTICIPLE;
      }
    }
    return tag;
  }

  /** Whether a name follows an article that is joined to it: al-Amr, el-Sisi. */
  private static boolean isArticle(String text, int start, int end) {
    return end - start > 3
        && text.charAt(start + 2) == '-'
        && text.charAt(start + 1) != '-'
        && Character.isUpperCase(text.charAt(start + 3));
  }

  private static boolean isShouted(String surface) {
    return surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }
}
