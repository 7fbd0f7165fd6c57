package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.extraction.document.Span;

/**
 * The words that name who is speaking.
 *
 * @param name the person or body that they stand for
 */
@Serdeable
public record SourceMention(int start, int end, String text, String name) implements Span {}
