package org.claimdesk.server.session;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows the guessing of passwords: after some failures for a name, or from an address, the next
 * attempt must wait, twice as long after each one. Counted in the database, so that many servers
 * and a restart count together.
 */
@Singleton
final class SignInThrottle {

  /** How many failures are free before a name has to wait. */
  static final int FREE_FOR_NAME = 5;

  /** How many before an address has to, behind which a whole desk may be. */
  static final int FREE_FOR_ADDRESS = 20;

  private static final int LONGEST_WAIT_SECONDS = 900;
  private static final String WAIT =
      "make_interval(secs => CASE WHEN failures < :free THEN 0 ELSE least(2.0 ^ least(failures - :free, 20), "
          + LONGEST_WAIT_SECONDS
          + ") END)";

  private final Jdbi jdbi;

  SignInThrottle(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Counts an attempt as failed before its password is looked at, so that attempts at the same time
   * count too.
   *
   * @throws Problem 429 with {@code Retry-After} when the name or the address has to wait
   */
  void begin(String name, String address) {
    // Not in one transaction: the second refusal must not take the first count back.
    jdbi.useHandle(
        handle -> {
          count(handle, nameSubject(name), FREE_FOR_NAME);
          count(handle, addressSubject(address), FREE_FOR_ADDRESS);
        });
  }

  /**
   * Takes the count of a successful attempt back, all of its name's and one of its address's, and
   * forgets all counts that are too old to matter.
   */
  void succeed(String name, String address) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("DELETE FROM sign_in_failure WHERE subject = :subject")
              .bind("subject", nameSubject(name))
              .execute();
          handle
              .createUpdate(
                  "UPDATE sign_in_failure SET failures = failures - 1 WHERE subject = :subject AND failures > 0")
              .bind("subject", addressSubject(address))
              .execute();
          handle
              .createUpdate(
                  "DELETE FROM sign_in_failure WHERE last_at < now() - make_interval(secs => :longest)")
              .bind("longest", LONGEST_WAIT_SECONDS)
              .execute();
        });
  }

  private static void count(Handle handle, String subject, int free) {
    int counted =
        handle
            .createUpdate(
                """
                INSERT INTO sign_in_failure AS known (subject, failures, last_at) VALUES (:subject, 1, now())
                ON CONFLICT (subject) DO UPDATE
                  SET failures = CASE WHEN known.last_at < now() - make_interval(secs => :longest) THEN 1
                                      ELSE known.failures + 1 END,
                      last_at = now()
                  WHERE known.last_at + %s <= now()
                """
                    .formatted(WAIT.replace("failures", "known.failures")))
            .bind("subject", subject)
            .bind("free", free)
            .bind("longest", LONGEST_WAIT_SECONDS)
            .execute();
    if (counted == 0) {
      long seconds = secondsLeft(handle, subject, free);
      throw Problem.tooMany(
          "Too many attempts to sign in have failed. Try again in " + seconds + " seconds.",
          seconds);
    }
  }

  private static long secondsLeft(Handle handle, String subject, int free) {
    return handle
        .createQuery(
            "SELECT greatest(1, ceil(extract(epoch FROM last_at + "
                + WAIT
                + " - now())))::bigint FROM sign_in_failure WHERE subject = :subject")
        .bind("subject", subject)
        .bind("free", free)
        .mapTo(Long.class)
        .findOne()
        .orElse(1L);
  }

  private static String nameSubject(String name) {
    // Hashed, as what was typed may be too long for an index or not be text at all.
    return "name:" + Sha256.hex(name.strip().toLowerCase(Locale.ROOT));
  }

  private static String addressSubject(String address) {
    return "address:" + address;
  }
}
