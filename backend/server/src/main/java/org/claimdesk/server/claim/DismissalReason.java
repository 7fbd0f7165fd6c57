package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request to dismiss a claim.
 *
 * @param reason why it is no claim, at most 2,000 characters
 */
@Serdeable
public record DismissalReason(@Nullable String reason) {
  private static final int LIMIT = 2_000;

  /**
   * The reason as it is stored.
   *
   * @throws Problem 400 without one, 422 for one that is empty or too long
   */
  public String checked() {
    return Field.text("reason", reason, LIMIT);
  }
}
