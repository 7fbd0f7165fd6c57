package org.claimdesk.extraction.claim;

import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A separately checkable component of a claim.
 *
 * @param quantity index of its figure in the document's quantities
 * @param time index of its period in the document's times
 */
public record ClaimPart(int start, int end, @Nullable Integer quantity, @Nullable Integer time)
    implements Span {}
