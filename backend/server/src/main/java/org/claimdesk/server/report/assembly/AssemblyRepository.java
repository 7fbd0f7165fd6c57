package org.claimdesk.server.report.assembly;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.ReportSource;
import org.jdbi.v3.core.Handle;

/** What a report says of its articles and of how it came to be, from the database. */
@Singleton
class AssemblyRepository {

  /** Of an article, what a report says and quotes around its claims. */
  record SourceText(ReportSource source, String text) {}

  /** The newest row of the audit trail. */
  record AuditHead(long sequence, String hash) {}

  /** The notes of a dossier's versions so far, oldest first. */
  List<Correction> corrections(Handle handle, UUID dossier) {
    return handle
        .createQuery(
            """
            SELECT number, published_at, correction FROM report
            WHERE dossier = :dossier AND correction IS NOT NULL ORDER BY number
            """)
        .bind("dossier", dossier)
        .map(
            (row, context) ->
                new Correction(
                    row.getInt("number"),
                    row.getTimestamp("published_at").toInstant(),
                    row.getString("correction")))
        .list();
  }

  /** The articles of {@code claims}, each once. */
  List<SourceText> sources(Handle handle, Collection<UUID> claims) {
    return handle
        .createQuery(
            """
            SELECT id, title, publisher, authors, published, url, sha256, created, text FROM article
            WHERE id IN (SELECT article FROM claim WHERE id = ANY (:claims))
            """)
        .bindArray("claims", UUID.class, claims)
        .map(
            (row, context) ->
                new SourceText(
                    new ReportSource(
                        key(row, "id"),
                        row.getString("title"),
                        row.getString("publisher"),
                        Arrays.asList((String[]) row.getArray("authors").getArray()),
                        row.getObject("published", LocalDate.class),
                        row.getString("url"),
                        row.getString("sha256"),
                        row.getTimestamp("created").toInstant()),
                    row.getString("text")))
        .list();
  }

  /** What found {@code claims}, each once. */
  List<String> extractors(Handle handle, Collection<UUID> claims) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT e.name || ' ' || e.version || ', ' || e.model AS extractor
            FROM claim c JOIN extraction e ON e.id = c.extraction WHERE c.id = ANY (:claims) ORDER BY extractor
            """)
        .bindArray("claims", UUID.class, claims)
        .mapTo(String.class)
        .list();
  }

  /** The newest row of the audit trail; of number 0 before the first. */
  AuditHead auditHead(Handle handle) {
    return handle
        .createQuery("SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1")
        .map((row, context) -> new AuditHead(row.getLong("sequence"), row.getString("hash")))
        .findOne()
        .orElse(new AuditHead(0, ""));
  }
}
