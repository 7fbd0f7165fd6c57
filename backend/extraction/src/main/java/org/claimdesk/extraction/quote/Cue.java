package org.claimdesk.extraction.quote;

import org.claimdesk.extraction.document.Span;

/** The words that mark a report of speech or thought, such as "said" or "according to". */
public record Cue(int start, int end, String text) implements Span {}
