package org.claimdesk.extraction.quote;

/** A half-open run of items of a line. */
record ItemSpan(int from, int to) {}
