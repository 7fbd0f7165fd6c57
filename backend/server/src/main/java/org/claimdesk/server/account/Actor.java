package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import java.security.Principal;
import java.util.UUID;

/**
 * The person who does something. A controller's method takes the signed-in one as a parameter of
 * this type; as a {@link Principal} it stays out of the description of the routes.
 *
 * @param id the account's key
 * @param name the account's name when it acted
 */
@Serdeable
public record Actor(UUID id, String name, Role role) implements Principal {

  /** The program itself: the command line and jobs. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), "claimdesk", Role.ADMIN);

  @Override
  public String getName() {
    return name;
  }
}
