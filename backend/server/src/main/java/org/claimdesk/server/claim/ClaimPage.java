package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of claims.
 *
 * @param items the claims of this page, in the list's order
 * @param next the cursor of the page after it, null on the last page
 * @param total how many claims the whole list has
 * @param more whether the list has more claims than {@code total}, at which counting stopped
 */
@Serdeable
public record ClaimPage(List<Claim> items, @Nullable String next, long total, boolean more) {
  /** Copies the list. */
  public ClaimPage {
    items = List.copyOf(items);
  }
}
