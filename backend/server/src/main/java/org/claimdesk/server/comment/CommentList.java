package org.claimdesk.server.comment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a claim's comments, as one person may see them.
 *
 * @param items the oldest first, answers among them
 * @param next the cursor of the page after it, null on the last page
 * @param total how many the person may see
 * @param unresolved how many conversations among them are not resolved
 * @param hidden how many more there are, which show once all blind reviews are in
 */
@Serdeable
public record CommentList(
    List<Comment> items, @Nullable String next, int total, int unresolved, int hidden) {

  /** Copies the list. */
  public CommentList {
    items = List.copyOf(items);
  }
}
