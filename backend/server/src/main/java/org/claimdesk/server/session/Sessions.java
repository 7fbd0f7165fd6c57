package org.claimdesk.server.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Secret;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.lib.Keys;
import org.jdbi.v3.core.Jdbi;

/** The browser sessions in the database, so that any server knows them and a restart ends none. */
@Singleton
public final class Sessions {

  /** The cookie that carries a session's secret. */
  public static final String COOKIE = "claimdesk_session";

  /** How long a session lasts after it was last used. */
  static final Duration IDLE = Duration.ofHours(12);

  /** How exactly the last use is known, which spares a write with each request. */
  private static final Duration PRECISION = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final AuditLog audit;

  Sessions(Jdbi jdbi, AuditLog audit) {
    this.jdbi = jdbi;
    this.audit = audit;
  }

  /** A session just opened, with the secret for its cookie. */
  record Opened(Session session, Secret secret) {}

  /** Opens a session for {@code account}, and forgets those that have ended. */
  Opened open(Account account) {
    Secret secret = Secret.random();
    String csrf = Secret.random().text();
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM session WHERE expires_at < now()");
          handle
              .createUpdate(
                  """
                  INSERT INTO session (id, account, secret_hash, csrf, expires_at)
                  VALUES (:id, :account, :hash, :csrf, now() + :idle)
                  """)
              .bind("id", Keys.next())
              .bind("account", account.id())
              .bind("hash", secret.hash())
              .bind("csrf", csrf)
              .bind("idle", IDLE)
              .execute();
          audit.append(handle, account.actor(), "account.signed_in", "account", account.id(), null);
        });
    return new Opened(new Session(account, csrf), secret);
  }

  /**
   * Returns the live session with this secret and extends it; nothing when it ended or its account
   * is disabled.
   */
  public Optional<Session> find(Secret secret) {
    return jdbi.withHandle(
        handle -> {
          Optional<Session> session =
              handle
                  .createQuery(
                      """
                      SELECT account.*, session.csrf FROM session JOIN account ON account.id = session.account
                      WHERE secret_hash = :hash AND expires_at > now() AND NOT disabled
                      """)
                  .bind("hash", secret.hash())
                  .map((row, context) -> new Session(Accounts.map(row), row.getString("csrf")))
                  .findOne();
          if (session.isPresent()) {
            handle
                .createUpdate(
                    """
                    UPDATE session SET expires_at = now() + :idle
                    WHERE secret_hash = :hash AND expires_at < now() + :idle - :precision
                    """)
                .bind("hash", secret.hash())
                .bind("idle", IDLE)
                .bind("precision", PRECISION)
                .execute();
          }
          return session;
        });
  }

  /** Ends the session with this secret. */
  void close(Secret secret) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE secret_hash = :hash")
                .bind("hash", secret.hash())
                .execute());
  }
}
