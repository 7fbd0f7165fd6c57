package org.claimdesk.server.session;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What sets an installation up.
 *
 * @param token what the set-up link carries
 * @param name the first administrator's name
 * @param password the first administrator's password, 12 characters or more
 */
@Serdeable
public record FirstAdministrator(String token, String name, String password) {

  /** Without the secrets, which must not reach a log. */
  @Override
  public String toString() {
    return "FirstAdministrator[" + name + "]";
  }
}
