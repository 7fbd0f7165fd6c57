package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a person chose.
 *
 * @param charset its name, one of those that {@code GET /api/v1/articles/{id}/encodings} lists
 */
@Serdeable
public record ChosenEncoding(@Nullable String charset) {}
