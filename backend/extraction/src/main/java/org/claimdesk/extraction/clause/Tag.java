package org.claimdesk.extraction.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;

/** Classes of words and marks, as bits; a word may have several. */
final class Tag {

  static final int BE = 1;
  static final int HAVE = 1 << 1;
  static final int DO = 1 << 2;
  static final int MODAL = 1 << 3;
  static final int PAST = 1 << 4;
  static final int PARTICIPLE = 1 << 5;

  /** A past tense that is a participle too: "made", "held", "opened". */
  static final int BOTH = 1 << 6;

  static final int PRESENT = 1 << 7;
  static final int INFINITIVE = 1 << 8;
  static final int SUBJECT = 1 << 9;
  static final int DETERMINER = 1 << 10;
  static final int PREPOSITION = 1 << 11;
  static final int CONJUNCTION = 1 << 12;
  static final int RELATIVE = 1 << 13;

  /** Makes a participle before it tell of its noun: "owned by", "accused of". */
  static final int AGENT = 1 << 14;

  static final int CONTRAST = 1 << 15;
  static final int SUBORDINATOR = 1 << 16;
  static final int CONDITION = 1 << 17;
  static final int THAT = 1 << 18;
  static final int ADVERB = 1 << 19;

  /** An adjective more often than a verb: "armed", "related", "retired". */
  static final int ADJECTIVE = 1 << 20;

  /** A participle in -ing. */
  static final int ING = 1 << 21;

  /** A verb of saying: what follows is its content. */
  static final int SPEECH = 1 << 22;

  /** Leaves no object to share: "resigned and fled". */
  static final int INTRANSITIVE = 1 << 23;

  /** Says how something is or seems, rather than what happened. */
  static final int MIND = 1 << 24;

  static final int FIGURE = 1 << 25;
  static final int TIME = 1 << 26;
  static final int COMMA = 1 << 27;

  /** A semicolon, colon, dash or bracket. */
  static final int BREAK = 1 << 28;

  static final int SEMICOLON = 1 << 29;

  /** A word written with a capital letter. */
  static final int CAPITAL = 1 << 30;

  static final int AUXILIARY = BE | HAVE | DO | MODAL;
  static final int MARK = COMMA | BREAK | SEMICOLON;

  /** Ends like a verb's form and is none. */
  private static final int NO_PARTICIPLE = 1 << 31;

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("be", BE),
          Map.entry("have", HAVE),
          Map.entry("do", DO),
          Map.entry("modal", MODAL),
          Map.entry("past", PAST),
          Map.entry("participle", PARTICIPLE),
          Map.entry("both", BOTH | PAST | PARTICIPLE),
          Map.entry("present", PRESENT),
          Map.entry("infinitive", INFINITIVE),
          Map.entry("subject", SUBJECT),
          Map.entry("determiner", DETERMINER),
          Map.entry("preposition", PREPOSITION),
          Map.entry("conjunction", CONJUNCTION),
          Map.entry("relative", RELATIVE),
          Map.entry("agent", AGENT),
          Map.entry("contrast", CONTRAST),
          Map.entry("subordinator", SUBORDINATOR),
          Map.entry("condition", CONDITION),
          Map.entry("that", THAT),
          Map.entry("adverb", ADVERB),
          Map.entry("adjective", ADJECTIVE),
          Map.entry("no participle", NO_PARTICIPLE),
          Map.entry("speech", SPEECH),
          Map.entry("intransitive", INTRANSITIVE),
          Map.entry("mind", MIND));

  private static final Lexicon<Integer> WORDS = words();

  private Tag() {}

  private static Lexicon<Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (List<String> row : Table.rows(Tag.class, "words.tsv", 2)) {
      Integer tag = NAMES.get(row.get(0));
      if (tag == null) {
        throw new IllegalStateException("words.tsv has the unknown class '" + row.get(0) + "'.");
      }
      for (String word : row.get(1).split(" ")) {
        words.merge(word, tag, (a, b) -> a | b);
      }
    }
    return new Lexicon<>(words, 0);
  }

  /** The classes of the word from {@code start} to {@code end}, which begins in {@code run}. */
  static int of(Runs runs, int run, int start, int end) {
    String text = runs.text();
    int tags = runs.find(WORDS, run, start, end);
    if (Character.isUpperCase(text.charAt(start))) {
      tags |= CAPITAL;
    }
    int length = end - start;
    if ((tags & NO_PARTICIPLE) != 0) {
      return tags & ~NO_PARTICIPLE;
    }
    if (length > 4 && text.startsWith("ing", end - 3)) {
      tags |= ING;
    } else if (length > 3 && text.startsWith("ed", end - 2)) {
      tags |= BOTH | PAST | PARTICIPLE;
    } else if (length > 4 && text.startsWith("ly", end - 2)) {
      tags |= ADVERB;
    }
    return tags;
  }
}
