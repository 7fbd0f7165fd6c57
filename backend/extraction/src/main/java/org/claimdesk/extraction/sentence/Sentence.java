package org.claimdesk.extraction.sentence;

import org.claimdesk.extraction.document.Span;

/** One sentence, without the white space around it. */
public record Sentence(int start, int end) implements Span {}
