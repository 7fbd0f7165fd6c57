package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An encoding that an article may be read in.
 *
 * @param charset its name
 * @param label what people call it
 * @param confidence how likely its letters make it, from 0 to 1; null where they do not suggest it
 * @param current whether the article is read in it
 */
@Serdeable
public record EncodingChoice(
    String charset, String label, @Nullable Double confidence, boolean current) {}
