package org.claimdesk.server.claim;

import java.util.UUID;
import org.claimdesk.server.mention.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A change of a claim's bounds, or a correction of what is read in them, that can be taken back.
 *
 * @param other the other claim of a merge or a split
 * @param before where the claim was
 * @param otherBefore where the other one was, before a merge
 */
record ClaimEdit(
    UUID id, Kind kind, @Nullable UUID other, Selector before, @Nullable Selector otherBefore) {
  enum Kind {
    ADJUSTED,
    MERGED,
    SPLIT,
    CORRECTED
  }
}
