package org.claimdesk.server.draft;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed by now.
 *
 * @param content as the page reads it again, at most 100,000 characters; the server does not read
 *     it
 */
@Serdeable
public record NewDraft(@Nullable String content) {}
