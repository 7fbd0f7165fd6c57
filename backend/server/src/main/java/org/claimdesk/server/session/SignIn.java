package org.claimdesk.server.session;

import io.micronaut.serde.annotation.Serdeable;

/** What a person signs in with. */
@Serdeable
public record SignIn(String name, String password) {

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "SignIn[" + name + "]";
  }
}
