package org.claimdesk.server.copy;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Whether an excerpt stands in a copy word for word.
 *
 * @param found whether it does; null where the copy has no text
 * @param start index of its first UTF-16 code unit in the copy's text; null where it stands only
 *     outside of the page's article, such as in a menu or a margin
 * @param end index of the first code unit after it
 */
@Serdeable
public record ExcerptPlace(
    @Nullable Boolean found, @Nullable Integer start, @Nullable Integer end) {}
