package org.claimdesk.extraction.quote;

import java.util.Locale;
import java.util.Set;

/** Says of a word which classes it may belong to: by the tables, its shape and where it stands. */
final class WordClassifier {

  private static final Set<String> ACRONYMS = Set.of("WHO", "US", "IT");

  private final Vocabulary vocabulary;

  WordClassifier(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The classes of a word, as bits of {@link Tag}.
   *
   * @param word {@code surface} in lower case with straight apostrophes
   * @param before the tags of the item before; {@link Tag#STOP} where there is none
   */
  long tags(String surface, String word, long before) {
    long tag = Tag.WORD | vocabulary.tags(word);
    if (word.endsWith(".")) {
      tag |= vocabulary.tags(word.substring(0, word.length() - 1));
    }
    char first = surface.charAt(0);
    boolean capital = Character.isUpperCase(first);
    if (capital && word.length() <= 3 && ACRONYMS.contains(surface)) {
      // The body, not the pronoun: "WHO says", "the US".
      tag &= ~(Tag.CLOSED | Tag.POSSESSIVE);
    }
    boolean may = surface.equals("May") && (before & Tag.STOP) == 0;
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
              && word.length() < 4
              && isShouted(surface))) {
        tag |= Tag.CAPITAL;
        if (!sentenceInitial) {
          // Inside a sentence a capital makes a name of what would else be a verb.
          tag &= ~(Tag.FINITE | Tag.VERB | Tag.PARTICIPLE | Tag.CONTROL);
        }
      }
    } else if (Character.isDigit(first)) {
      tag |= Tag.NUMBER;
    } else if (surface.indexOf('-') == 2 && Character.isUpperCase(surface.charAt(3))) {
      tag |= Tag.CAPITAL; // al-Amr, el-Sisi
    } else {
      tag &= ~(Tag.MALE | Tag.FEMALE | Tag.ABBREVIATION);
      boolean unknown = (tag & ~(Tag.WORD | Tag.CUE_START | Tag.CUE_NOUN)) == 0;
      if (word.endsWith("ly") && word.length() > 4 && (tag & Tag.CLOSED) == 0) {
        tag |= Tag.ADVERB;
      } else if (unknown && word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")) {
        tag |= Tag.FINITE | Tag.PARTICIPLE;
      }
    }
    return tag;
  }

  private static boolean isShouted(String surface) {
    return surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }
}
