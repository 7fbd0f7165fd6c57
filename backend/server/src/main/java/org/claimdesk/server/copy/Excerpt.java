package org.claimdesk.server.copy;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Words that may stand in a copy.
 *
 * @param excerpt 1 to 10,000 characters; an ellipsis in it stands for any words left out
 */
@Serdeable
record Excerpt(@Nullable String excerpt) {}
