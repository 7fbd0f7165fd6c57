package org.claimdesk.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimdesk.server.lib.Sha256;
import org.jdbi.v3.core.Handle;
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
                              Sha256.hex(Objects.requireNonNull(row.getBytes("content")))))
                  .iterator()) {
            while (kept.hasNext()) {
              kept.next().breach().ifPresent(broken::add);
              reports++;
            }
          }
          broken.addAll(logos(handle));
          return new ReportVerification(reports, broken);
        });
  }

  /** Versions whose logo is not there, or has other bytes than its name says. */
  private static List<String> logos(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT 'report ' || shown.id || ' shows the logo ' || shown.logo
                   || CASE WHEN logo.sha256 IS NULL THEN ', which is not there' ELSE ', whose bytes have another hash' END
            FROM (SELECT id, convert_from(content, 'UTF8')::json #>> '{layout,logo,sha256}' AS logo FROM report) shown
                 LEFT JOIN logo ON logo.sha256 = shown.logo
            WHERE shown.logo IS NOT NULL
              AND (logo.sha256 IS NULL OR encode(sha256(logo.bytes), 'hex') <> logo.sha256)
            ORDER BY shown.id
            """)
        .mapTo(String.class)
        .list();
  }
}
