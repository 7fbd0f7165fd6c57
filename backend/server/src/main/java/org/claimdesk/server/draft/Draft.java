package org.claimdesk.server.draft;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed and has not yet saved.
 *
 * @param name what it is a draft of, as the page names it, such as {@code claim.….review}
 * @param content what was typed, as the page wrote it; null while there is no such draft
 * @param version counts the times that it was kept; 0 while there is no such draft
 * @param saved when it was kept last; null while there is no such draft
 */
@Serdeable
public record Draft(String name, @Nullable String content, int version, @Nullable Instant saved) {

  /** That there is no draft of this name. */
  static Draft none(String name) {
    return new Draft(name, null, 0, null);
  }
}
