package org.claimdesk.training;

/** What is asked of a sentence. */
enum Question {
  CHECKABLE,
  WORTH;

  /** Whether the label of the sentence says yes. */
  boolean holdsOf(LabelledSentence sentence) {
    return this == CHECKABLE ? sentence.checkable() : sentence.worth();
  }
}
