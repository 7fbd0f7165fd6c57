package org.claimdesk.server.dossier;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jdbi.v3.core.Handle;

/** The reviewers of dossiers in the database. */
@Singleton
class DossierReviewers {

  /** Those who are named, then others who reviewed or are to review, by name. */
  List<DossierReviewer> of(Handle handle, UUID dossier) {
    return handle
        .createQuery(
            """
            WITH judged AS (
              SELECT DISTINCT coalesce(c.repeats, c.id) AS claim
              FROM dossier_claim m JOIN claim c ON c.id = m.claim WHERE m.dossier = :dossier),
            work AS (
              SELECT r.reviewer AS account, 0 AS waiting, count(*) AS reviewed
              FROM judged j JOIN review r ON r.claim = j.claim AND r.withdrawn_at IS NULL GROUP BY r.reviewer
              UNION ALL
              SELECT c.assignee, count(*), 0
              FROM judged j JOIN claim c ON c.id = j.claim
              WHERE c.assignee IS NOT NULL AND c.status IN ('open', 'in_review', 'disputed') GROUP BY c.assignee)
            SELECT a.id, a.name, n.account IS NOT NULL AS named, coalesce(sum(w.waiting), 0) AS waiting,
                   coalesce(sum(w.reviewed), 0) AS reviewed
            FROM account a
            LEFT JOIN dossier_reviewer n ON n.account = a.id AND n.dossier = :dossier
            LEFT JOIN work w ON w.account = a.id
            WHERE n.account IS NOT NULL OR w.account IS NOT NULL
            GROUP BY a.id, a.name, n.account ORDER BY named DESC, lower(a.name)
            """)
        .bind("dossier", dossier)
        .map(
            (row, context) ->
                new DossierReviewer(
                    key(row, "id"),
                    text(row, "name"),
                    row.getBoolean("named"),
                    row.getInt("waiting"),
                    row.getInt("reviewed")))
        .list();
  }

  /**
   * Whom the dossiers of a claim, or of one that is judged with it, name; who may review, by name.
   */
  List<Person> ofClaim(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT a.id, a.name, lower(a.name) AS sorted
            FROM claim c JOIN claim g ON g.id = coalesce(c.repeats, c.id) OR g.repeats = coalesce(c.repeats, c.id)
                 JOIN dossier_claim m ON m.claim = g.id
                 JOIN dossier d ON d.id = m.dossier AND d.archived_at IS NULL
                 JOIN dossier_reviewer n ON n.dossier = m.dossier
                 JOIN account a ON a.id = n.account AND NOT a.disabled AND a.role <> 'reader'
            WHERE c.id = :claim ORDER BY sorted
            """)
        .bind("claim", claim)
        .map((row, context) -> new Person(key(row, "id"), text(row, "name")))
        .list();
  }

  /** Names a reviewer; one who is named already stays. */
  boolean add(Handle handle, UUID dossier, UUID account) {
    return handle
            .createUpdate(
                "INSERT INTO dossier_reviewer (dossier, account) VALUES (:dossier, :account) ON CONFLICT DO NOTHING")
            .bind("dossier", dossier)
            .bind("account", account)
            .execute()
        > 0;
  }

  /** Takes a reviewer's name off; what they reviewed stays. */
  boolean remove(Handle handle, UUID dossier, UUID account) {
    return handle
            .createUpdate(
                "DELETE FROM dossier_reviewer WHERE dossier = :dossier AND account = :account")
            .bind("dossier", dossier)
            .bind("account", account)
            .execute()
        > 0;
  }
}
