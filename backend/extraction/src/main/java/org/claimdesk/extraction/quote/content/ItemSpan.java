package org.claimdesk.extraction.quote.content;

/** A half-open run of items of a line. */
public record ItemSpan(int from, int to) {}
