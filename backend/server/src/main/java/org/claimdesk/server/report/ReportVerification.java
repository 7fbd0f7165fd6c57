package org.claimdesk.server.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * What a look at every published report found.
 *
 * @param reports how many there are
 * @param broken in words, each whose content does not have its hash
 */
public record ReportVerification(long reports, List<String> broken) {

  /** Copies the list. */
  public ReportVerification {
    broken = List.copyOf(broken);
  }

  /** A report with the hash that was kept and the one that its content has. */
  private record Kept(String id, String hash, String computed) {

    Optional<String> breach() {
      return hash.equals(computed)
          ? Optional.empty()
          : Optional.of("report " + id + " has the hash " + computed + ", not " + hash);
    }
  }

  /** Computes the hash of every report in {@code jdbi}'s database anew. */
  public static ReportVerification of(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> {
          List<String> broken = new ArrayList<>();
          long reports = 0;
          try (ResultIterator<Kept> kept =
              handle
                  .createQuery("SELECT id, content, sha256 FROM report ORDER BY id")
                  .map(
                      (row, context) ->
                          new Kept(
                              row.getString("id"),
                              row.getString("sha256"),
                              sha256(Objects.requireNonNull(row.getBytes("content")))))
                  .iterator()) {
            while (kept.hasNext()) {
              kept.next().breach().ifPresent(broken::add);
              reports++;
            }
          }
          return new ReportVerification(reports, broken);
        });
  }

  /** SHA-256 of {@code text} in UTF-8, hexadecimal. */
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
