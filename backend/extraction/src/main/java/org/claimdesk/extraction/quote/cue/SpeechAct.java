package org.claimdesk.extraction.quote.cue;

import java.util.Locale;

/**
 * What a source does with the words reported, as the cue tells. It decides what of a quotation can
 * be checked: what is said, or only that it was said. The classes follow Searle's (assertives,
 * directives, commissives, expressives), with those assertives apart that do not vouch for a fact.
 */
public enum SpeechAct {
  /** Presents the content as a fact: "said", "showed", "according to". */
  ASSERTION,
  /** Says that the content is not so, or does not say it: "denied", "did not say". */
  DENIAL,
  /** Values or names something: "praised", "called it". */
  OPINION,
  /** Holds something likely or wished for without claiming to know: "believes", "hopes". */
  BELIEF,
  /** Says what will be: "predicted", "expects". */
  FORECAST,
  /** Binds the speaker: "vowed", "threatened to". */
  PROMISE,
  /** Wants somebody to act: "urged", "called for". */
  DIRECTIVE,
  /** Wants to know: "asked whether". */
  QUESTION;

  /** Whether the content itself can be checked as the source's statement about the world. */
  public boolean vouches() {
    return this == ASSERTION;
  }

  /** The class with the name that {@code cues.tsv} gives it. */
  public static SpeechAct of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
