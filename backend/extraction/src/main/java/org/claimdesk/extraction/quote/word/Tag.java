package org.claimdesk.extraction.quote.word;

import java.util.HashMap;
import java.util.Map;

/** Word classes as bits, since a word may belong to several. */
public final class Tag {

  public static final long DETERMINER = 1L;
  public static final long POSSESSIVE = 1L << 1;
  public static final long PRONOUN = 1L << 2;
  public static final long OTHER_PRONOUN = 1L << 3;
  public static final long PREPOSITION = 1L << 4;
  public static final long CONJUNCTION = 1L << 5;
  public static final long SUBORDINATOR = 1L << 6;
  public static final long AUXILIARY = 1L << 7;
  public static final long BE = 1L << 8;
  public static final long HAVE = 1L << 9;
  public static final long MODAL = 1L << 10;
  public static final long ADVERB = 1L << 11;
  public static final long TIME = 1L << 12;
  public static final long TIME_MODIFIER = 1L << 13;
  public static final long CONTROL = 1L << 14;
  public static final long DOCUMENT = 1L << 15;
  public static final long ORGANISATION = 1L << 16;
  public static final long ROLE = 1L << 17;
  public static final long TITLE = 1L << 18;
  static final long ABBREVIATION = 1L << 19;
  public static final long PARTICLE = 1L << 20;
  public static final long FEMALE = 1L << 21;
  public static final long MALE = 1L << 22;

  /** The base form of a common verb; many are nouns too. */
  public static final long VERB = 1L << 23;

  /** A third-person or past form of a common verb. */
  public static final long FINITE = 1L << 24;

  /** A form that may also be a participle, as in "the man arrested on Friday". */
  public static final long PARTICIPLE = 1L << 25;

  public static final long PLURAL = 1L << 26;
  public static final long MEDIA = 1L << 27;
  public static final long DEICTIC = 1L << 28;
  public static final long PLACE = 1L << 29;

  /** People whose findings are reported like a document's. */
  public static final long RESEARCHER = 1L << 31;

  /** A word before a colon that labels a part of a page, not a speaker: "Photo:". */
  public static final long LABEL = 1L << 30;

  /** Begins with a capital and is not merely the first word of a sentence from a closed class. */
  public static final long CAPITAL = 1L << 40;

  public static final long NUMBER = 1L << 41;
  public static final long COMMA = 1L << 42;

  /** A full stop, question or exclamation mark that ends a sentence. */
  public static final long STOP = 1L << 43;

  public static final long COLON = 1L << 44;
  public static final long SEMICOLON = 1L << 45;
  public static final long DASH = 1L << 46;
  public static final long OPEN_BRACKET = 1L << 47;
  public static final long CLOSE_BRACKET = 1L << 48;

  /** A whole quotation, which stands in a line as one item. */
  public static final long QUOTATION = 1L << 49;

  static final long OTHER_MARK = 1L << 50;
  public static final long WORD = 1L << 51;

  /** The first item of a sentence. */
  public static final long FIRST = 1L << 52;

  /** The verb of a report that was recognised. */
  public static final long CUE = 1L << 53;

  /** A word that some cue of {@code cues.tsv} begins with. */
  public static final long CUE_START = 1L << 54;

  /** A noun of {@code cue_nouns.tsv}. */
  public static final long CUE_NOUN = 1L << 55;

  /** A word that a phrase which names a source begins with: "according to". */
  public static final long CUE_PHRASE = 1L << 56;

  /** Any mark that parts phrases. */
  public static final long MARK =
      COMMA | STOP | COLON | SEMICOLON | DASH | OPEN_BRACKET | CLOSE_BRACKET | OTHER_MARK;

  /** Words that no noun phrase goes across. */
  public static final long CLOSED =
      PRONOUN | OTHER_PRONOUN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY;

  private static final Map<String, Long> BY_CLASS = new HashMap<>();

  static {
    BY_CLASS.put("determiner", DETERMINER);
    BY_CLASS.put("possessive", POSSESSIVE);
    BY_CLASS.put("pronoun", PRONOUN);
    BY_CLASS.put("deictic", DEICTIC);
    BY_CLASS.put("other-pronoun", OTHER_PRONOUN);
    BY_CLASS.put("preposition", PREPOSITION);
    BY_CLASS.put("conjunction", CONJUNCTION);
    BY_CLASS.put("subordinator", SUBORDINATOR);
    BY_CLASS.put("auxiliary", AUXILIARY);
    BY_CLASS.put("be", BE);
    BY_CLASS.put("have", HAVE);
    BY_CLASS.put("modal", MODAL);
    BY_CLASS.put("adverb", ADVERB);
    BY_CLASS.put("time", TIME);
    BY_CLASS.put("time-modifier", TIME_MODIFIER);
    BY_CLASS.put("control", CONTROL);
    BY_CLASS.put("media", MEDIA);
    BY_CLASS.put("document", DOCUMENT);
    BY_CLASS.put("organisation", ORGANISATION);
    BY_CLASS.put("role", ROLE);
    BY_CLASS.put("title", TITLE);
    BY_CLASS.put("abbreviation", ABBREVIATION);
    BY_CLASS.put("particle", PARTICLE);
    BY_CLASS.put("female", FEMALE);
    BY_CLASS.put("male", MALE);
    BY_CLASS.put("place", PLACE);
    BY_CLASS.put("label", LABEL);
    BY_CLASS.put("researcher", RESEARCHER);
    BY_CLASS.put("verb", VERB);
    BY_CLASS.put("irregular", FINITE);
  }

  private Tag() {}

  /** The bit of a class named in {@code words.tsv}. */
  public static long of(String wordClass) {
    Long tag = BY_CLASS.get(wordClass);
    if (tag == null) {
      throw new IllegalStateException(
          "words.tsv names the class '" + wordClass + "', which is none of " + BY_CLASS.keySet());
    }
    return tag;
  }
}
