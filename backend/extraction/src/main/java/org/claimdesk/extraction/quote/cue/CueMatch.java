package org.claimdesk.extraction.quote.cue;

import org.jspecify.annotations.Nullable;

/**
 * A cue found in a line. All indices are of items of the line.
 *
 * @param from first item of the cue
 * @param to after its last item
 * @param verb the reporting verb or noun; null for a phrase
 * @param negated whether the source did not say it: "did not say whether"
 */
public record CueMatch(Kind kind, int from, int to, @Nullable CueWord verb, boolean negated) {

  /** A cue that nothing negates. */
  public CueMatch(Kind kind, int from, int to, @Nullable CueWord verb) {
    this(kind, from, to, verb, false);
  }

  /** What sort of words mark the report. */
  public enum Kind {
    /** "said", "pointed out". */
    VERB,
    /** "was reported by", "it was announced that": the source, if any, follows "by". */
    PASSIVE,
    /** "according to", "in the words of": the source follows. */
    PHRASE,
    /** "Trump's claim that": the source is the owner. */
    NOUN
  }

  /** Whether the cue is a verb in the given form. */
  public boolean isForm(CueWord.Form form) {
    return verb != null && verb.form() == form;
  }

  /** Whether the cue is a verb that takes the given complement. */
  public boolean takes(char complement) {
    return verb != null && verb.takes(complement);
  }

  /** What the source does; phrases such as "according to" present a fact. */
  public SpeechAct act() {
    if (verb == null) {
      return SpeechAct.ASSERTION;
    }
    return negated && verb.act() == SpeechAct.ASSERTION ? SpeechAct.DENIAL : verb.act();
  }
}
