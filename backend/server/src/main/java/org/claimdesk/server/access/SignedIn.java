package org.claimdesk.server.access;

import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.account.Actor;

/** Carries the signed-in person through the framework's security. */
final class SignedIn {

  private static final String ACTOR = "actor";

  private SignedIn() {}

  static Authentication as(Actor actor) {
    return Authentication.build(actor.name(), List.of(actor.role().label()), Map.of(ACTOR, actor));
  }

  static Actor actor(Authentication authentication) {
    Object actor = authentication.getAttributes().get(ACTOR);
    if (actor instanceof Actor found) {
      return found;
    }
    throw new IllegalStateException("an authentication that RequestAuthentication did not make");
  }
}
