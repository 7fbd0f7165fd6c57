package org.claimdesk.extraction.claim;

/**
 * What the model says of a sentence of the body, be it a claim or not.
 *
 * @param sentence index in the document's sentences
 * @param checkable probability, 0 to 1, that evidence could show it true or false
 * @param worth check-worthiness, 0 to 1
 */
public record SentenceJudgement(int sentence, double checkable, double worth) {}
