package org.claimdesk.extraction.quote.cue;

import java.util.List;

/**
 * One inflected form of a reporting verb, or a noun that marks a report.
 *
 * @param words the form, word by word: "pointed", "out"
 * @param base the verb it is a form of: "point out"
 * @param takes the complements the verb takes, as letters that {@code cues.tsv} explains
 * @param act what a source does that uses the verb
 */
public record CueWord(List<String> words, String base, Form form, String takes, SpeechAct act) {

  /** The inflections of a verb, in the order of the columns of {@code cues.tsv}; then the noun. */
  public enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    GERUND,
    /** Singular or plural of a noun. */
    NOUN
  }

  /** Whether the verb takes the complement that a letter of {@code cues.tsv} stands for. */
  public boolean takes(char complement) {
    return takes.indexOf(complement) >= 0;
  }
}
