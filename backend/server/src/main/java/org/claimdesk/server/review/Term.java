package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A word that readers may not know, in a line.
 *
 * @param term 1 to 100 characters
 * @param meaning 1 to 500 characters
 */
@Serdeable
public record Term(@Nullable String term, @Nullable String meaning) {}
