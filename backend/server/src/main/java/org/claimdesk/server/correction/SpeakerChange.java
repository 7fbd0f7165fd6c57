package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who says a claim.
 *
 * @param name the person or body; none for the article itself
 */
@Serdeable
public record SpeakerChange(@Nullable String name) {
  /** In UTF-16 code units, as many as the extractor keeps. */
  private static final int MAX_NAME = 500;

  /**
   * The name that is right.
   *
   * @throws Problem 422 when it is too long
   */
  public @Nullable String read() {
    return Field.optional("name", name, MAX_NAME);
  }
}
