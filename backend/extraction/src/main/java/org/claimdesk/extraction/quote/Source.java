package org.claimdesk.extraction.quote;

import org.claimdesk.extraction.document.Span;

/**
 * The words that name who is speaking.
 *
 * @param text the words themselves
 * @param name the person or body they stand for: "he" and "the spokesman" carry the name told
 *     elsewhere in the article, others their own text
 */
public record Source(int start, int end, String text, String name) implements Span {}
