package org.claimdesk.server.session;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Passwords;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.account.Secret;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How a new installation gets its first administrator: by a link that only its own log shows. */
@Singleton
public final class Setup {

  private final Jdbi jdbi;
  private final Accounts accounts;

  Setup(Jdbi jdbi, Accounts accounts) {
    this.jdbi = jdbi;
    this.accounts = accounts;
  }

  /** Whether this installation has no administrator yet. */
  public boolean isNeeded() {
    return !accounts.hasAdmin();
  }

  /**
   * Makes a new link, in place of any before it, and returns its secret; nothing when there is an
   * administrator.
   */
  public Optional<String> newLink() {
    if (!isNeeded()) {
      return Optional.empty();
    }
    Secret secret = Secret.random();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO setup_link (secret_hash) VALUES (:hash)
                    ON CONFLICT (only_one) DO UPDATE SET secret_hash = :hash, created_at = now()
                    """)
                .bind("hash", secret.hash())
                .execute());
    return Optional.of(secret.text());
  }

  /**
   * Makes the first administrator and ends the link.
   *
   * @throws Problem 403 when the token is not the link's or there is an administrator
   */
  Account run(String token, String name, String password) {
    // Before the password is hashed, which costs much and anybody could ask for.
    if (!isLink(new Secret(token))) {
      throw invalidLink();
    }
    String hash = Passwords.hash(password);
    return jdbi.inTransaction(
        handle -> {
          if (!isNeeded() || !takeLink(handle, new Secret(token))) {
            throw invalidLink();
          }
          return accounts.create(handle, Actor.SYSTEM, name, Role.ADMIN, hash);
        });
  }

  private boolean isLink(Secret secret) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM setup_link WHERE secret_hash = :hash)")
                .bind("hash", secret.hash())
                .mapTo(boolean.class)
                .one());
  }

  private static Problem invalidLink() {
    return Problem.forbidden(
        "This set-up link is not valid any more. Sign in, or restart the server and use the link that it prints.");
  }

  /** Deletes the link's row, which also makes a second one who uses it at once wait and fail. */
  private static boolean takeLink(Handle handle, Secret secret) {
    return handle
            .createUpdate("DELETE FROM setup_link WHERE secret_hash = :hash")
            .bind("hash", secret.hash())
            .execute()
        == 1;
  }
}
