package org.claimdesk.server.review;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.lib.Keys;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Doubts about decided claims in the database. */
@Singleton
class DoubtRepository {

  /** About the claim that the reviews of {@code :claim} belong to. */
  private static final String OF_CLAIM =
      "t.claim = (select coalesce(repeats, id) from claim where id = :claim)\n";

  /** Opens doubts again, but where a newer one about the same evidence says it already. */
  private static final String REOPEN =
      """
      update claim_doubt t set settled_as = null, settled_at = null, settled_by = null, review = null
      where not exists (select from claim_doubt o
                        where o.claim = t.claim and o.evidence = t.evidence and o.settled_at is null) and\s
      """;

  /** The doubts about a claim that nobody looked at yet, the oldest first. */
  List<Doubt> open(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            select t.evidence, t.outcome, t.words, t.raised_at, t.raised_by, a.name
            from claim_doubt t join account a on a.id = t.raised_by
            where t.settled_at is null and\s
            """
                + OF_CLAIM
                + "order by t.raised_at, t.id")
        .bind("claim", claim)
        .map(
            (row, context) ->
                new Doubt(
                    key(row, "evidence"),
                    text(row, "outcome"),
                    text(row, "words"),
                    instant(row, "raised_at"),
                    new Person(key(row, "raised_by"), text(row, "name"))))
        .list();
  }

  /** What the pages did about which claims are in doubt; a claim without doubts has no entry. */
  Map<UUID, String> outcomes(Handle handle, Collection<UUID> claims) {
    return handle
        .createQuery(
            """
            select c.id as claim, max(d.outcome) as outcome
            from claim c join claim_doubt d on d.claim = coalesce(c.repeats, c.id)
            where c.id = any (:claims) and d.settled_at is null group by c.id
            """)
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "claim"), text(row, "outcome")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Raises a doubt; one about the same evidence that is open says what was found last. */
  void raise(Handle handle, UUID claim, UUID evidence, String outcome, String words, UUID by) {
    handle
        .createUpdate(
            """
            insert into claim_doubt (id, claim, evidence, outcome, words, raised_by)
            select :id, coalesce(repeats, id), :evidence, :outcome, :words, :by from claim where id = :claim
            on conflict (claim, evidence) where settled_at is null
            do update set outcome = excluded.outcome, words = excluded.words
            """)
        .bind("id", Keys.next())
        .bind("claim", claim)
        .bind("evidence", evidence)
        .bind("outcome", outcome)
        .bind("words", words)
        .bind("by", by)
        .execute();
  }

  /**
   * Ends the doubts about a claim that are open.
   *
   * @param review the review that ends them; null where the verdict was found to stand
   * @return how many there were
   */
  int settle(Handle handle, UUID claim, UUID by, String as, @Nullable UUID review) {
    return handle
        .createUpdate(
            """
            update claim_doubt t set settled_as = :as, settled_at = now(), settled_by = :by, review = :review
            where t.settled_at is null and\s
            """
                + OF_CLAIM)
        .bind("as", as)
        .bind("by", by)
        .bind("review", review)
        .bind("claim", claim)
        .execute();
  }

  /**
   * Ends the doubt about a claim's evidence, whose page is again what it was.
   *
   * @return how many there were: one or none
   */
  int restore(Handle handle, UUID claim, UUID evidence, UUID by) {
    return handle
        .createUpdate(
            """
            update claim_doubt t set settled_as = 'restored', settled_at = now(), settled_by = :by
            where t.settled_at is null and t.evidence = :evidence and\s
            """
                + OF_CLAIM)
        .bind("by", by)
        .bind("evidence", evidence)
        .bind("claim", claim)
        .execute();
  }

  /** Opens again what a review that is taken back had settled. */
  void reopenReviewed(Handle handle, UUID review) {
    handle.createUpdate(REOPEN + "t.review = :review").bind("review", review).execute();
  }

  /**
   * Opens again what a person's last confirmation of a claim had settled.
   *
   * @return how many doubts that are
   */
  int reopenConfirmed(Handle handle, UUID claim, UUID by) {
    return handle
        .createUpdate(
            REOPEN
                + """
                t.settled_as = 'confirmed' and t.settled_by = :by
                and t.settled_at = (select max(o.settled_at) from claim_doubt o where o.claim = t.claim) and\s
                """
                + OF_CLAIM)
        .bind("by", by)
        .bind("claim", claim)
        .execute();
  }
}
