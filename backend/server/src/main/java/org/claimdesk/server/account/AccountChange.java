package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about an account; null where it stays.
 *
 * @param disabled true ends the person's sessions and refuses the person's tokens
 * @param password a new password of 12 characters or more; it ends the person's sessions
 */
@Serdeable
public record AccountChange(
    @Nullable Role role, @Nullable Boolean disabled, @Nullable String password) {

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "AccountChange[" + role + ", " + disabled + "]";
  }
}
