package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer or an editor found about one part of a claim.
 *
 * @param part the part's place among the claim's, from 0; null once the claim has no such part any
 *     more
 * @param words the part's words as they were then
 * @param rating a rating's id, of the scale that the verdict is on; null when it was not checked
 * @param note why, in one line, at most 300 characters
 */
@Serdeable
public record PartFinding(
    @Nullable Integer part, String words, @Nullable String rating, @Nullable String note) {}
