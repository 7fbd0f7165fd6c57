package org.claimdesk.server.copy;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A stretch of a copy's text.
 *
 * @param start index of its first UTF-16 code unit in the whole text
 * @param total how many code units the whole text has
 */
@Serdeable
record CopyText(String text, int start, int total) {}
