package org.claimdesk.extraction.document;

/**
 * A stretch of the document with one purpose. Passages cover the text without overlap; white space
 * between them belongs to none.
 *
 * @param kind what the passage is for
 * @param reason why it was taken for that, in words a reviewer understands, such as {@code header
 *     line 'Published Time'}
 */
public record Passage(int start, int end, PassageKind kind, String reason) implements Span {}
