package org.claimdesk.server.session;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param csrf what goes with each request that changes something, as {@code X-CSRF-Token}; null
 *     with an API token
 */
@Serdeable
public record SessionAnswer(SignedInAccount account, @Nullable String csrf) {

  static SessionAnswer of(Session session) {
    return new SessionAnswer(
        new SignedInAccount(
            session.account().id(), session.account().name(), session.account().role()),
        session.csrf());
  }
}
