package org.claimdesk.server.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The API tokens in the database. */
@Singleton
public final class ApiTokens {

  private final Jdbi jdbi;
  private final AuditLog audit;

  /** Serves the tokens that {@code jdbi}'s database holds. */
  public ApiTokens(Jdbi jdbi, AuditLog audit) {
    this.jdbi = jdbi;
    this.audit = audit;
  }

  /**
   * Makes a token for {@code owner}.
   *
   * @return the token with its secret, which is not kept and cannot be shown again
   * @throws Problem 422 when the name is empty or too long
   */
  public NewApiToken create(Actor owner, String name) {
    String stripped = name.strip();
    if (!Accounts.isName(stripped)) {
      throw Problem.unprocessable(
          "name",
          "Give the token a name of 1 to "
              + Accounts.MAX_NAME_LENGTH
              + " characters, none of them a control character.");
    }
    Secret secret = Secret.random();
    return jdbi.inTransaction(
        handle -> {
          ApiToken token =
              handle
                  .createQuery(
                      """
                      INSERT INTO api_token (id, account, name, secret_hash) VALUES (:id, :account, :name, :hash)
                      RETURNING id, name, created_at, last_used_at
                      """)
                  .bind("id", Keys.next())
                  .bind("account", owner.id())
                  .bind("name", stripped)
                  .bind("hash", secret.hash())
                  .map(ConstructorMapper.of(ApiToken.class))
                  .one();
          audit.append(handle, owner, "token.created", "token", token.id(), token);
          return new NewApiToken(token.id(), token.name(), token.createdAt(), secret.text());
        });
  }

  /** The tokens of {@code owner}, the newest first. */
  public List<ApiToken> of(Actor owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, name, created_at, last_used_at FROM api_token WHERE account = :account
                    ORDER BY created_at DESC, id DESC
                    """)
                .bind("account", owner.id())
                .map(ConstructorMapper.of(ApiToken.class))
                .list());
  }

  /**
   * Deletes a token of {@code owner}; it is refused from the next request on.
   *
   * @throws Problem 404 when {@code owner} has no such token
   */
  public void delete(Actor owner, UUID id) {
    jdbi.useTransaction(
        handle -> {
          int deleted =
              handle
                  .createUpdate("DELETE FROM api_token WHERE id = :id AND account = :account")
                  .bind("id", id)
                  .bind("account", owner.id())
                  .execute();
          if (deleted == 0) {
            throw Problem.notFound("token", id);
          }
          audit.append(handle, owner, "token.deleted", "token", id, null);
        });
  }

  /**
   * Returns whom the secret belongs to; nothing when it is of no token or its owner is disabled.
   */
  public Optional<Actor> authenticate(Secret secret) {
    return jdbi.withHandle(
        handle -> {
          Optional<Account> owner =
              handle
                  .createQuery(
                      """
                      SELECT account.* FROM account JOIN api_token ON api_token.account = account.id
                      WHERE secret_hash = :hash AND NOT disabled
                      """)
                  .bind("hash", secret.hash())
                  .map((row, context) -> Accounts.map(row))
                  .findOne();
          if (owner.isPresent()) {
            // To the minute is enough, and spares a write with each request.
            handle
                .createUpdate(
                    """
                    UPDATE api_token SET last_used_at = date_trunc('minute', now())
                    WHERE secret_hash = :hash
                      AND (last_used_at IS NULL OR last_used_at < date_trunc('minute', now()))
                    """)
                .bind("hash", secret.hash())
                .execute();
          }
          return owner.map(Account::actor);
        });
  }
}
