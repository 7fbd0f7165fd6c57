package org.claimdesk.server.gate;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.comment.CommentRepository;
import org.claimdesk.server.gate.rule.GateRules;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.jdbi.v3.core.Handle;

/** What a report must have before it is published, by the rules of its dossier. */
@Singleton
public class PublishGate {

  private final GateRules rules;
  private final CommentRepository comments;
  private final QuoteTracing quotes;

  PublishGate(GateRules rules, CommentRepository comments, QuoteTracing quotes) {
    this.rules = rules;
    this.comments = comments;
    this.quotes = quotes;
  }

  /** What {@code content} lacks; a fixed number of statements for any size. */
  public Gate check(Handle handle, ReportContent content) {
    List<UUID> claims = content.claims().stream().map(ReportClaim::id).toList();
    return GateCheck.of(
        content,
        rules.effects(handle, content.dossier()),
        new GateFacts(
            comments.unresolved(handle, claims),
            doubted(handle, content.dossier(), claims),
            quotes.untraced(handle, content)));
  }

  /**
   * Those of {@code claims} whose evidence changed or vanished after the verdict, each with the
   * number of the dossier's newest version where that tells of the claim, else 0.
   */
  private static Map<UUID, Integer> doubted(Handle handle, UUID dossier, Collection<UUID> claims) {
    return handle
        .createQuery(
            """
            SELECT c.id, coalesce(r.number, 0) AS number
            FROM claim c
                 LEFT JOIN (SELECT id, number FROM report WHERE dossier = :dossier ORDER BY number DESC LIMIT 1) r
                           ON EXISTS (SELECT FROM report_claim t WHERE t.report = r.id AND t.claim = c.id)
            WHERE c.id = ANY (:claims) AND c.doubt IS NOT NULL
            """)
        .bind("dossier", dossier)
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "id"), row.getInt("number")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
