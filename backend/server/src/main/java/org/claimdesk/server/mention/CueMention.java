package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.extraction.document.Span;

/** The words that mark a report of speech or thought. */
@Serdeable
public record CueMention(int start, int end, String text) implements Span {}
