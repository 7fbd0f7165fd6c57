package org.claimdesk.server.lib;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
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

  /**
   * The page that {@code rows} are the beginning of the rest of the list for.
   *
   * @param rows as many as are asked for and one more, which tells whether there is another page
   * @param limit how many are asked for, at least 1
   * @param place what a row's place in the list is
   */
  public static <T> Page<T> of(
      List<T> rows, int limit, Function<? super T, Cursor> place, long total) {
    boolean more = rows.size() > limit;
    List<T> items = more ? rows.subList(0, limit) : rows;
    return new Page<>(items, more ? place.apply(items.getLast()).toString() : null, total);
  }

  /** The same page of what its rows become. */
  public <R> Page<R> map(Function<? super T, R> row) {
    return new Page<>(items.stream().map(row).toList(), next, total);
  }
}
