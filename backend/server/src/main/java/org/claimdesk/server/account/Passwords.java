package org.claimdesk.server.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.claimdesk.server.problem.Problem;

/**
 * Passwords as Argon2id hashes, with the parameters that OWASP's Password Storage Cheat Sheet
 * recommends first.
 */
public final class Passwords {

  /** The fewest and most characters of a password. */
  public static final int MIN_LENGTH = 12;

  public static final int MAX_LENGTH = 1000;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

  /** A hash of nobody's password, to spend the same time on a name that does not exist. */
  private static final String NOBODY = hashUnchecked(Secret.random().text());

  private Passwords() {}

  /**
   * Returns the hash of a new password.
   *
   * @throws Problem 422 naming {@code password} when it is too short or too long
   */
  public static String hash(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw Problem.unprocessable(
          "password",
          "The password has "
              + length
              + " characters; give it "
              + MIN_LENGTH
              + " to "
              + MAX_LENGTH
              + ".");
    }
    return hashUnchecked(password);
  }

  /** Whether {@code password} is the one that was hashed. */
  public static boolean matches(String password, String hash) {
    return password.length() <= MAX_LENGTH
        && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /**
   * Takes as long as {@link #matches}, so that an answer's time does not tell whether a name
   * exists.
   */
  public static void matchNobody(String password) {
    matches(password, NOBODY);
  }

  private static String hashUnchecked(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
  }
}
