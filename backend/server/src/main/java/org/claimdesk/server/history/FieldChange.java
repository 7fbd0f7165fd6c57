package org.claimdesk.server.history;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What one change made of one thing.
 *
 * @param field what it is, such as {@code statement}, {@code figures} or {@code excerpt}
 * @param before as text; null where there was none
 * @param after as text; null where there is none any more
 */
@Serdeable
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
