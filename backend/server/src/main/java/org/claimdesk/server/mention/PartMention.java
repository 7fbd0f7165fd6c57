package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A separately checkable component of a claim.
 *
 * @param quantity which of the claim's figures it is about, counted from 0
 * @param time which of the claim's time expressions is its period, counted from 0
 */
@Serdeable
public record PartMention(int start, int end, @Nullable Integer quantity, @Nullable Integer time)
    implements Span {}
