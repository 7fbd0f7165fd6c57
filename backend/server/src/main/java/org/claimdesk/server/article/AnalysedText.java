package org.claimdesk.server.article;

import java.util.UUID;
import org.claimdesk.server.mention.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with what was found in it.
 *
 * @param extraction the key of the extraction that found it
 */
public record AnalysedText(
    @Nullable String publisher, String text, UUID extraction, Mentions mentions) {}
