package org.claimdesk.server.article;

import java.util.UUID;
import org.claimdesk.server.mention.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with what was found in it.
 *
 * @param language ISO 639-1 code, {@code und} when undetermined
 * @param extraction the key of the extraction that found it
 */
public record AnalysedText(
    @Nullable String publisher, String language, String text, UUID extraction, Mentions mentions) {}
