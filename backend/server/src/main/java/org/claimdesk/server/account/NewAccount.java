package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An account to make.
 *
 * @param name unique without regard to case, 1 to 100 characters
 * @param password 12 characters or more
 */
@Serdeable
public record NewAccount(String name, Role role, String password) {

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "NewAccount[" + name + ", " + role + "]";
  }
}
