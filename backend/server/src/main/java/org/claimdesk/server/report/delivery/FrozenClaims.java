package org.claimdesk.server.report.delivery;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportLine;
import org.jdbi.v3.core.Handle;

/**
 * Published versions in parts: what stands around the claims, and some of the claims, each read
 * from its place in the frozen bytes and no byte beside it.
 */
@Singleton
public class FrozenClaims {

  private static final Argument<List<ReportClaim>> CLAIMS = Argument.listOf(ReportClaim.class);

  /**
   * All that a version says but its claims, of which the answer has none.
   *
   * @throws Problem 404 when there is no such version
   */
  public ReportContent frame(Handle handle, UUID report) {
    return handle
        .createQuery(
            """
            SELECT CASE WHEN c.first IS NULL THEN r.content
                   ELSE substring(r.content FOR c.first) || substring(r.content FROM c.past + 1) END AS bytes
            FROM report r
                 LEFT JOIN (SELECT min(start) AS first, max(start + length) AS past FROM report_claim
                            WHERE report = :report) c ON true
            WHERE r.id = :report
            """)
        .bind("report", report)
        .map((row, context) -> read(bytes(row), Argument.of(ReportContent.class)))
        .findOne()
        .orElseThrow(() -> Problem.notFound("report", report));
  }

  /**
   * The language of each of some versions; English where none is named, because none could be
   * chosen.
   */
  public Map<UUID, ReportLanguage> languages(Handle handle, Collection<UUID> reports) {
    return handle
        .createQuery(
            """
            SELECT r.id, (convert_from(CASE WHEN c.past IS NULL THEN r.content
                           ELSE '{"claims":['::bytea || substring(r.content FROM c.past + 1) END, 'UTF8')::json
                         -> 'layout' ->> 'language') AS language
            FROM report r
                 LEFT JOIN LATERAL (SELECT start + length AS past FROM report_claim
                                    WHERE report = r.id ORDER BY number DESC LIMIT 1) c ON true
            WHERE r.id = ANY (:reports)
            """)
        .bindArray("reports", UUID.class, reports)
        .map(
            (row, context) ->
                Map.entry(
                    key(row, "id"),
                    ReportLanguage.of(Objects.requireNonNullElse(row.getString("language"), "en"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A line for each claim of a version, in their order. */
  public List<ReportLine> contents(Handle handle, UUID report) {
    return handle
        .createQuery(
            "SELECT number, claim, text, rating FROM report_claim WHERE report = :report ORDER BY number")
        .bind("report", report)
        .map(
            (row, context) ->
                new ReportLine(
                    row.getInt("number"),
                    key(row, "claim"),
                    text(row, "text"),
                    row.getString("rating")))
        .list();
  }

  /** How many claims a version has. */
  public int count(Handle handle, UUID report) {
    return handle
        .createQuery("SELECT count(*) FROM report_claim WHERE report = :report")
        .bind("report", report)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Claims of a version in their order; none when it has no more.
   *
   * @param after the number of the claim before the first, 0 for all from the beginning
   * @param limit how many at most
   */
  public List<ReportClaim> claims(Handle handle, UUID report, int after, int limit) {
    return handle
        .createQuery(
            """
            SELECT substring(r.content FROM c.first + 1 FOR c.past - c.first) AS bytes
            FROM report r,
                 (SELECT min(start) AS first, max(start + length) AS past FROM report_claim
                  WHERE report = :report AND number > :after AND number <= :last) c
            WHERE r.id = :report AND c.first IS NOT NULL
            """)
        .bind("report", report)
        .bind("after", after)
        .bind("last", after + limit)
        .map((row, context) -> read(listed(bytes(row)), CLAIMS))
        .findOne()
        .orElse(List.of());
  }

  /** Between two claims stands a comma already. */
  private static byte[] listed(byte[] claims) {
    byte[] list = new byte[claims.length + 2];
    list[0] = '[';
    System.arraycopy(claims, 0, list, 1, claims.length);
    list[list.length - 1] = ']';
    return list;
  }

  private static byte[] bytes(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getBytes("bytes"));
  }

  private static <T> T read(byte[] json, Argument<T> type) {
    return Objects.requireNonNull(Json.read(new String(json, StandardCharsets.UTF_8), type));
  }
}
