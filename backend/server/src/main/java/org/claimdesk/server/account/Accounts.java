package org.claimdesk.server.account;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The accounts in the database. */
@Singleton
public final class Accounts {

  static final int MAX_NAME_LENGTH = 100;

  private static final String COLUMNS = "id, name, role, disabled, version, created_at";

  private final Jdbi jdbi;
  private final AuditLog audit;

  /** Serves the accounts that {@code jdbi}'s database holds. */
  public Accounts(Jdbi jdbi, AuditLog audit) {
    this.jdbi = jdbi;
    this.audit = audit;
  }

  /**
   * Makes an account.
   *
   * @param by who makes it
   * @throws Problem 422 when the name or the password breaks a rule, 409 when the name is taken
   */
  public Account create(Actor by, String name, Role role, String password) {
    String hash = Passwords.hash(password);
    return jdbi.inTransaction(handle -> create(handle, by, name, role, hash));
  }

  /**
   * Makes an account in a transaction of the caller's; {@code passwordHash} is from {@link
   * Passwords#hash}.
   */
  public Account create(Handle handle, Actor by, String name, Role role, String passwordHash) {
    String stripped = name.strip();
    if (!isName(stripped)) {
      throw Problem.unprocessable(
          "name",
          "A name has 1 to " + MAX_NAME_LENGTH + " characters, none of them a control character.");
    }
    Account account =
        handle
            .createQuery(
                "INSERT INTO account (id, name, role, password_hash) VALUES (:id, :name, :role, :hash)"
                    + " ON CONFLICT (lower(name)) DO NOTHING RETURNING "
                    + COLUMNS)
            .bind("id", Keys.next())
            .bind("name", stripped)
            .bind("role", role.label())
            .bind("hash", passwordHash)
            .map((row, context) -> map(row))
            .findOne()
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "name-taken",
                        "There is an account \"" + stripped + "\"; choose another name.",
                        null));
    audit.append(handle, by, "account.created", "account", account.id(), account);
    return account;
  }

  /** Whether an account or a token can have this name. */
  static boolean isName(String stripped) {
    return !stripped.isEmpty()
        && stripped.length() <= MAX_NAME_LENGTH
        && stripped.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Changes an account; a new password or disabling ends the person's sessions.
   *
   * @param version the version that {@code by} edits
   * @throws Problem 404 without such an account, 412 when it changed meanwhile, 409 when no
   *     administrator would be left
   */
  public Account change(Actor by, UUID id, int version, AccountChange change) {
    String hash = change.password() == null ? null : Passwords.hash(change.password());
    return jdbi.inTransaction(
        handle -> {
          // All administrators' rows, so that two of them cannot take each other's role at once.
          handle.execute(
              "SELECT FROM account WHERE role = 'admin' OR id = ? ORDER BY id FOR UPDATE", id);
          Account before =
              find(handle, "id = :value", id).orElseThrow(() -> Problem.notFound("account", id));
          if (before.version() != version) {
            throw Problem.stale(before);
          }
          Account after =
              handle
                  .createQuery(
                      """
                      UPDATE account SET
                        role = coalesce(:role, role),
                        disabled = coalesce(:disabled, disabled),
                        password_hash = coalesce(:hash, password_hash),
                        version = version + 1
                      WHERE id = :id
                      RETURNING *
                      """)
                  .bind("id", id)
                  .bind("role", change.role() == null ? null : change.role().label())
                  .bind("disabled", change.disabled())
                  .bind("hash", hash)
                  .map((row, context) -> map(row))
                  .one();
          if (before.role() == Role.ADMIN && !hasAdmin(handle)) {
            throw Problem.conflict(
                "last-administrator",
                before.name() + " is the last administrator; make another one first.",
                null);
          }
          if (after.disabled() || hash != null) {
            handle.execute("DELETE FROM session WHERE account = ?", id);
          }
          audit.append(handle, by, "account.changed", "account", id, after);
          return after;
        });
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM account ORDER BY lower(name)")
                .map((row, context) -> map(row))
                .list());
  }

  /** Everybody who may sign in, by name: whom a comment can name and a claim be assigned to. */
  public static List<Person> people(Handle handle) {
    return handle
        .createQuery("SELECT id, name FROM account WHERE NOT disabled ORDER BY lower(name)")
        .map((row, context) -> new Person(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }

  /** The account with this key. */
  public Optional<Account> find(UUID id) {
    return jdbi.withHandle(handle -> find(handle, "id = :value", id));
  }

  /** The account with this name, without regard to case. */
  public Optional<Account> findByName(String name) {
    String stripped = name.strip();
    return isName(stripped)
        ? jdbi.withHandle(handle -> find(handle, "lower(name) = lower(:value)", stripped))
        : Optional.empty();
  }

  /** Whether anybody can administer this installation. */
  public boolean hasAdmin() {
    return jdbi.withHandle(Accounts::hasAdmin);
  }

  private static boolean hasAdmin(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM account WHERE role = 'admin' AND NOT disabled)")
        .mapTo(boolean.class)
        .one();
  }

  /**
   * Returns the account that this name and password belong to; nothing when they fit none or it is
   * disabled.
   */
  public Optional<Account> authenticate(String name, String password) {
    Optional<Account> account = findByName(name).filter(found -> !found.disabled());
    String hash = account.map(found -> passwordHash(found.id())).orElse(null);
    if (hash == null) {
      Passwords.matchNobody(password);
      return Optional.empty();
    }
    return Passwords.matches(password, hash) ? account : Optional.empty();
  }

  private @Nullable String passwordHash(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT password_hash FROM account WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
  }

  private static Optional<Account> find(Handle handle, String condition, Object value) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM account WHERE " + condition)
        .bind("value", value)
        .map((row, context) -> map(row))
        .findOne();
  }

  /** Reads the account of a row that has all of its columns. */
  public static Account map(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Role.ofLabel(row.getString("role")).orElseThrow(),
        row.getBoolean("disabled"),
        row.getInt("version"),
        row.getTimestamp("created_at").toInstant());
  }
}
