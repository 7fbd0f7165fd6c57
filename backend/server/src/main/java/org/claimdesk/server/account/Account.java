package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A person of the desk.
 *
 * @param name unique without regard to case, 1 to 100 characters
 * @param disabled whether the person may no longer sign in
 */
@Serdeable
public record Account(
    UUID id, String name, Role role, boolean disabled, int version, Instant createdAt) {

  /** This person as the one who does something. */
  public Actor actor() {
    return new Actor(id, name, role);
  }
}
