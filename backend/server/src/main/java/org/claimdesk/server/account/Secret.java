package org.claimdesk.server.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import org.claimdesk.server.lib.Sha256;

/**
 * A random secret of 256 bits that somebody carries: a session's cookie, an API token, a set-up
 * link. Only its hash is kept; at that strength no slow hash is needed.
 *
 * @param text 43 characters of base64url
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** Makes a new one. */
  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored of it. */
  public byte[] hash() {
    return Sha256.of(text.getBytes(UTF_8));
  }

  /** Never the secret itself, which must not reach a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
