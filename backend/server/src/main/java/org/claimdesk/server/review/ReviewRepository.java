package org.claimdesk.server.review;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Reviews and adjudications in the database. */
@Singleton
public class ReviewRepository {

  private final DoubtRepository doubts;

  ReviewRepository(DoubtRepository doubts) {
    this.doubts = doubts;
  }

  /**
   * What was said about each of {@code claims}, in a few statements however many they are. What was
   * said about a claim was said about those that repeat it.
   *
   * @return one entry for each claim, also for those that nobody reviewed
   */
  public Map<UUID, ReviewState> states(Handle handle, Collection<UUID> claims) {
    Map<UUID, List<Review>> reviews = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT r.id, c.id AS claim, r.reviewer, a.name, r.rating, r.conclusion, r.rationale, r.findings,
                   r.informed, r.evidence, r.created_at, r.notes
            FROM claim c JOIN review r ON r.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = r.reviewer
            WHERE c.id = ANY (:claims) AND r.withdrawn_at IS NULL
            ORDER BY r.created_at, r.id
            """)
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "claim"), review(row)))
        .forEach(
            entry ->
                reviews
                    .computeIfAbsent(entry.getKey(), claim -> new ArrayList<>())
                    .add(entry.getValue()));
    Map<UUID, Verdict> adjudications = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT c.id AS claim, j.editor, a.name, j.rating, j.conclusion, j.rationale, j.findings, j.created_at, j.notes
            FROM claim c JOIN adjudication j ON j.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = j.editor
            WHERE c.id = ANY (:claims) AND j.superseded_at IS NULL
            """)
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "claim"), adjudication(row)))
        .forEach(entry -> adjudications.put(entry.getKey(), entry.getValue()));
    Map<UUID, Integer> required = required(handle, claims);
    Map<UUID, String> inDoubt = doubts.outcomes(handle, claims);
    Map<UUID, ReviewState> states = new HashMap<>();
    for (UUID claim : claims) {
      states.put(
          claim,
          new ReviewState(
              required.getOrDefault(claim, 1),
              reviews.getOrDefault(claim, List.of()),
              adjudications.get(claim),
              inDoubt.get(claim)));
    }
    return states;
  }

  /** What was said about one claim. */
  ReviewState state(Handle handle, UUID claim) {
    return Objects.requireNonNull(states(handle, List.of(claim)).get(claim));
  }

  /** Every review of a claim, also those that were taken back, the oldest first. */
  public List<Review> everGiven(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            SELECT r.id, r.reviewer, a.name, r.rating, r.conclusion, r.rationale, r.findings, r.informed, r.evidence,
                   r.created_at, r.notes
            FROM claim c JOIN review r ON r.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = r.reviewer
            WHERE c.id = :claim ORDER BY r.created_at, r.id
            """)
        .bind("claim", claim)
        .map((row, context) -> review(row))
        .list();
  }

  private static Map<UUID, Integer> required(Handle handle, Collection<UUID> claims) {
    Map<UUID, Integer> required = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT c.id AS claim, max(d.reviews) AS reviews
            FROM claim c
                 JOIN claim g ON g.id = coalesce(c.repeats, c.id) OR g.repeats = coalesce(c.repeats, c.id)
                 JOIN dossier_claim m ON m.claim = g.id JOIN dossier d ON d.id = m.dossier
            WHERE c.id = ANY (:claims) GROUP BY c.id
            """)
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "claim"), row.getInt("reviews")))
        .forEach(entry -> required.put(entry.getKey(), entry.getValue()));
    return required;
  }

  /**
   * Keeps a verdict; it is an informed one where another reviewer's could be seen before.
   *
   * @param evidence what the reviewer can see
   */
  void insert(
      Handle handle,
      UUID id,
      UUID claim,
      UUID reviewer,
      NewReview.Checked review,
      Collection<UUID> evidence) {
    bind(
            handle.createUpdate(
                """
            INSERT INTO review (id, claim, reviewer, rating, conclusion, rationale, findings, notes, evidence, informed)
            SELECT :id, coalesce(c.repeats, c.id), :reviewer, :rating, :conclusion, :rationale, :findings::jsonb, :notes::jsonb, :evidence,
                   EXISTS (SELECT FROM review o WHERE o.claim = coalesce(c.repeats, c.id)
                                                  AND o.reviewer <> :reviewer AND o.disclosed_at IS NOT NULL)
            FROM claim c WHERE c.id = :claim
            """),
            review)
        .bindArray("evidence", UUID.class, evidence)
        .bind("id", id)
        .bind("claim", claim)
        .bind("reviewer", reviewer)
        .execute();
  }

  /** Keeps since when all reviews of claims that stand can be seen by others. */
  void disclose(Handle handle, Collection<UUID> claims) {
    handle
        .createUpdate(
            """
            UPDATE review SET disclosed_at = now()
            WHERE claim = ANY (array(SELECT coalesce(repeats, id) FROM claim WHERE id = ANY (:claims)))
              AND withdrawn_at IS NULL AND disclosed_at IS NULL
            """)
        .bindArray("claims", UUID.class, claims)
        .execute();
  }

  /** Those of {@code accounts} who are editors, see {@link ReviewState#shows}. */
  public Set<UUID> editors(Handle handle, Collection<UUID> accounts) {
    return handle
        .createQuery(
            "SELECT id FROM account WHERE id = ANY (:accounts) AND role IN ('editor', 'admin')")
        .bindArray("accounts", UUID.class, accounts)
        .mapTo(UUID.class)
        .set();
  }

  /** Takes a review back, which stays for the record. */
  void withdraw(Handle handle, UUID id) {
    handle
        .createUpdate("UPDATE review SET withdrawn_at = now() WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Every adjudication of a claim, also those that another took the place of, the oldest first. */
  public List<Verdict> everAdjudicated(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            SELECT j.editor, a.name, j.rating, j.conclusion, j.rationale, j.findings, j.created_at, j.notes
            FROM claim c JOIN adjudication j ON j.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = j.editor
            WHERE c.id = :claim ORDER BY j.created_at
            """)
        .bind("claim", claim)
        .map((row, context) -> adjudication(row))
        .list();
  }

  /** Keeps an editor's verdict in place of the one before, which stays for the record. */
  void adjudicate(Handle handle, UUID claim, UUID editor, NewReview.Checked verdict) {
    handle
        .createUpdate(
            """
            UPDATE adjudication SET superseded_at = now()
            WHERE claim = (SELECT coalesce(repeats, id) FROM claim WHERE id = :claim) AND superseded_at IS NULL
            """)
        .bind("claim", claim)
        .execute();
    bind(
            handle.createUpdate(
                """
            INSERT INTO adjudication (claim, editor, rating, conclusion, rationale, findings, notes)
            VALUES ((SELECT coalesce(repeats, id) FROM claim WHERE id = :claim), :editor, :rating, :conclusion,
                    :rationale, :findings::jsonb, :notes::jsonb)
            """),
            verdict)
        .bind("claim", claim)
        .bind("editor", editor)
        .execute();
  }

  private static Update bind(Update statement, NewReview.Checked verdict) {
    return statement
        .bind("rating", verdict.rating())
        .bind("conclusion", verdict.conclusion())
        .bind("rationale", verdict.rationale())
        .bind("findings", Json.write(verdict.findings()))
        .bind("notes", verdict.notes() == null ? null : Json.write(verdict.notes()));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        key(row, "id"),
        new Person(key(row, "reviewer"), row.getString("name")),
        row.getString("rating"),
        row.getString("conclusion"),
        row.getString("rationale"),
        jsonList(row, "findings", PartFinding.class),
        false,
        row.getBoolean("informed"),
        row.getArray("evidence") == null
            ? List.of()
            : List.of((UUID[]) row.getArray("evidence").getArray()),
        row.getTimestamp("created_at").toInstant(),
        notes(row));
  }

  private static @Nullable ReaderNotes notes(ResultSet row) throws SQLException {
    String json = row.getString("notes");
    return json == null ? null : Json.read(json, ReaderNotes.class);
  }

  private static Verdict adjudication(ResultSet row) throws SQLException {
    Person editor = new Person(key(row, "editor"), row.getString("name"));
    return new Verdict(
        row.getString("rating"),
        row.getString("conclusion"),
        row.getString("rationale"),
        jsonList(row, "findings", PartFinding.class),
        List.of(editor),
        row.getTimestamp("created_at").toInstant(),
        true,
        notes(row),
        editor);
  }
}
