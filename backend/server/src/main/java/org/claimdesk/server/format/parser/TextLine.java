package org.claimdesk.server.format.parser;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Where a stretch of the text stands on its page, in points (1/72 inch) from the page's upper left
 * corner.
 *
 * @param start first UTF-16 code unit of the text
 * @param end first code unit after it
 */
@Serdeable
public record TextLine(int start, int end, float left, float top, float right, float bottom) {}
