package org.claimdesk.server.lib;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the list's order
 * @param next the cursor of the page after it, null on the last page
 * @param total how many rows the whole list has
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next, long total) {

  public Page {
    items = List.copyOf(items);
  }
}
