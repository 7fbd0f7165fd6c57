package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Single claims in the database; lists of them are the {@link ClaimQueue}'s. */
@Singleton
public class ClaimRepository {
  /** The claim {@code :id}, the one that it repeats and all that repeat that: judged as one. */
  private static final String TOGETHER =
      """
      where (id = (select coalesce(repeats, id) from claim where id = :id)
             or repeats = (select coalesce(repeats, id) from claim where id = :id))
      """;

  private static final String INSERT =
      """
      insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before, context_after,
                         checkable, worth, kinds, quantities, times, attribution, check_target, parts, reasons, speaker,
                         corrections, publisher)
      values (:id, :article, :extraction, :origin, :start, :end, :text, :before, :after, :checkable, :worth, :kinds,
              :quantities::jsonb, :times::jsonb, :attribution::jsonb, :check, :parts::jsonb, :reasons::jsonb, :speaker,
              :corrections::jsonb, :publisher)
      on conflict (article, start_offset, end_offset) do nothing
      """;

  /** The claim of this identifier. */
  public Optional<Claim> find(Handle handle, UUID id) {
    return handle
        .createQuery(ClaimRow.SELECT + "where c.id = :id")
        .bind("id", id)
        .map((row, context) -> ClaimRow.read(row))
        .findOne();
  }

  /**
   * A claim as it was at an earlier version; what was not kept then, such as columns that the table
   * got later, is as it is now.
   */
  public Optional<Claim> atVersion(Handle handle, UUID id, int version) {
    return handle
        .createQuery(
            ClaimRow.COLUMNS
                + """
                from claim_version v join claim newest on newest.id = v.claim
                     cross join lateral jsonb_populate_record(newest, '{"corrections": null}'::jsonb || v.state) c
                     join article a on a.id = c.article
                where v.claim = :id and v.version = :version
                """)
        .bind("id", id)
        .bind("version", version)
        .map((row, context) -> ClaimRow.read(row))
        .findOne();
  }

  /** The claims of these identifiers, in no order; one that does not exist is not among them. */
  public List<Claim> findAll(Handle handle, Collection<UUID> ids) {
    return handle
        .createQuery(ClaimRow.SELECT + "where c.id = any(:ids)")
        .bindArray("ids", UUID.class, ids)
        .map((row, context) -> ClaimRow.read(row))
        .list();
  }

  /**
   * The claim of this identifier.
   *
   * @throws Problem 404 when there is none
   */
  public Claim require(Handle handle, UUID id) {
    return find(handle, id).orElseThrow(() -> Problem.notFound("claim", id));
  }

  /**
   * The claim of this identifier, which no other transaction changes before this one ends, nor the
   * claim that it repeats.
   *
   * @throws Problem 404 when there is none
   */
  public Claim lock(Handle handle, UUID id) {
    return handle
        .createQuery(
            ClaimRow.SELECT
                + "where c.id in (:id, (select repeats from claim where id = :id)) order by c.id for update of c")
        .bind("id", id)
        .map((row, context) -> ClaimRow.read(row))
        .stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("claim", id));
  }

  /**
   * As {@link #lock}, for several claims; one that does not exist is not among them.
   *
   * @return those of {@code ids}, in no order
   */
  public List<Claim> lockAll(Handle handle, Collection<UUID> ids) {
    Set<UUID> asked = Set.copyOf(ids);
    return handle
        .createQuery(
            ClaimRow.SELECT
                + """
                where c.id = any(:ids) or c.id = any(array(select repeats from claim where id = any(:ids)))
                order by c.id for update of c
                """)
        .bindArray("ids", UUID.class, ids)
        .map((row, context) -> ClaimRow.read(row))
        .stream()
        .filter(claim -> asked.contains(claim.id()))
        .toList();
  }

  /**
   * As {@link #lock}, with all claims that are judged as one with it: the prints of one statement.
   *
   * @return it and the others, by key
   * @throws Problem 404 when there is none
   */
  List<Claim> lockPrints(Handle handle, UUID id) {
    List<Claim> prints =
        handle
            .createQuery(
                ClaimRow.SELECT
                    + """
                    where c.id = (select coalesce(repeats, id) from claim where id = :id)
                       or c.repeats = (select coalesce(repeats, id) from claim where id = :id)
                    order by c.id for update of c
                    """)
            .bind("id", id)
            .map((row, context) -> ClaimRow.read(row))
            .list();
    if (prints.stream().noneMatch(claim -> claim.id().equals(id))) {
      throw Problem.notFound("claim", id);
    }
    return prints;
  }

  /**
   * As {@link #lock}, for an edit of {@code version}.
   *
   * @throws Problem 412 with the claim as it is, when that is another version
   */
  public Claim lockVersion(Handle handle, UUID id, int version) {
    Claim claim = lock(handle, id);
    if (claim.version() != version) {
      throw Problem.stale(claim);
    }
    return claim;
  }

  /**
   * Moves claims and those that repeat them to another status, as reviews do, and counts their
   * versions up. To dismiss one, see {@link ClaimEditing}.
   *
   * @param rating the verdict's rating, null while there is none
   * @param doubt what its evidence's page did, null while its verdict is not in doubt
   */
  public void setStatus(
      Handle handle,
      Collection<UUID> ids,
      ClaimStatus status,
      @Nullable String rating,
      @Nullable String doubt) {
    handle
        .createUpdate(
            """
            update claim set status = :status, rating = :rating, doubt = :doubt, version = version + 1, updated = now(),
                             dismissal = null, dismissed_by = null, dismissed_at = null
            """
                + ClaimAssignments.ALL_TOGETHER)
        .bind("status", status.code())
        .bind("rating", rating)
        .bind("doubt", doubt)
        .bindArray("ids", UUID.class, ids)
        .execute();
  }

  /** Counts a claim's version up, for a change of what hangs on it, such as its evidence. */
  public void touch(Handle handle, UUID id) {
    handle
        .createUpdate("update claim set version = version + 1, updated = now() where id = :id")
        .bind("id", id)
        .execute();
  }

  /**
   * Stores new claims of an article; a span that is a claim already is passed over.
   *
   * @return how many were stored
   */
  int insert(Handle handle, UUID article, @Nullable String publisher, List<NewClaim> claims) {
    if (claims.isEmpty()) {
      return 0;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (NewClaim claim : claims) {
      bindContent(batch, claim).bind("article", article).bind("publisher", publisher).add();
    }
    int stored = 0;
    for (int count : batch.execute()) {
      // The driver sends the rows as one statement and then cannot tell how many of them were
      // stored.
      stored += count == Statement.SUCCESS_NO_INFO ? 1 : count;
    }
    return stored;
  }

  /** Gives a claim other bounds, with all that follows from them. */
  void rewrite(Handle handle, NewClaim claim) {
    bindContent(
            handle.createUpdate(
                """
                update claim set extraction = :extraction, origin = :origin, start_offset = :start, end_offset = :end,
                                 text = :text, context_before = :before, context_after = :after,
                                 checkable = :checkable, worth = :worth, kinds = :kinds, quantities = :quantities::jsonb,
                                 times = :times::jsonb, attribution = :attribution::jsonb, check_target = :check,
                                 parts = :parts::jsonb, reasons = :reasons::jsonb, speaker = :speaker,
                                 corrections = :corrections::jsonb,
                                 version = version + 1, updated = now()
                where id = :id
                """),
            claim)
        .execute();
  }

  /**
   * Makes claims those of another extraction.
   *
   * @param gone are removed
   * @param kept stay as they are
   * @param rewritten get new content
   */
  void replace(
      Handle handle, UUID extraction, List<UUID> gone, List<UUID> kept, List<NewClaim> rewritten) {
    handle
        .createUpdate("delete from claim where id = any(:gone)")
        .bindArray("gone", UUID.class, gone)
        .execute();
    handle
        .createUpdate("update claim set extraction = :extraction where id = any(:kept)")
        .bind("extraction", extraction)
        .bindArray("kept", UUID.class, kept)
        .execute();
    // One may take the place that another leaves: first all leave, to behind the longest text.
    handle
        .createUpdate(
            """
            update claim set start_offset = start_offset + 1000000000, end_offset = end_offset + 1000000000
            where id = any(:ids)
            """)
        .bindArray("ids", UUID.class, rewritten.stream().map(NewClaim::id).toList())
        .execute();
    rewritten.forEach(claim -> rewrite(handle, claim));
  }

  /** Says of claims how another extraction found them again. */
  void setAnchors(Handle handle, Map<UUID, String> anchors) {
    handle
        .createUpdate(
            """
            update claim c set anchor = a.anchor, updated = now()
            from unnest(:ids, :anchors) as a (id, anchor) where c.id = a.id
            """)
        .bindArray("ids", UUID.class, List.copyOf(anchors.keySet()))
        .bindArray("anchors", String.class, anchors.keySet().stream().map(anchors::get).toList())
        .execute();
  }

  /** The key of an article's claim with these bounds. */
  Optional<UUID> at(Handle handle, UUID article, int start, int end) {
    return handle
        .createQuery(
            "select id from claim where article = :article and start_offset = :start and end_offset = :end")
        .bind("article", article)
        .bind("start", start)
        .bind("end", end)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Locks the dossiers that hold {@code claims}, which comes before locking the claims. */
  void holdDossiers(Handle handle, Collection<UUID> claims) {
    handle
        .createQuery(
            """
            select id from dossier where id in (select dossier from dossier_claim where claim = any(:claims))
            order by id for update
            """)
        .bindArray("claims", UUID.class, claims)
        .mapTo(UUID.class)
        .list();
  }

  private static <T extends SqlStatement<T>> T bindContent(T statement, NewClaim claim) {
    return bindSpan(statement, claim.span())
        .bind("id", claim.id())
        .bind("extraction", claim.extraction())
        .bind("origin", claim.origin().code())
        .bind("check", claim.check())
        .bind("checkable", claim.checkable())
        .bind("worth", claim.worth())
        .bindArray("kinds", String.class, claim.kinds())
        .bind("reasons", Json.write(claim.reasons()));
  }

  private static <T extends SqlStatement<T>> T bindSpan(T statement, ClaimSpan span) {
    return statement
        .bind("start", span.start())
        .bind("end", span.end())
        .bind("text", span.text())
        .bind("before", span.context().before())
        .bind("after", span.context().after())
        .bind("quantities", Json.write(span.quantities()))
        .bind("times", Json.write(span.times()))
        .bind("attribution", span.attribution() == null ? null : Json.write(span.attribution()))
        .bind("parts", Json.write(span.parts()))
        .bind("speaker", span.speaker())
        .bind("corrections", span.corrections() == null ? null : Json.write(span.corrections()));
  }

  /** Dismisses claims, with all that are judged as one with them. */
  public void dismiss(Handle handle, Collection<UUID> ids, String reason, Actor actor) {
    handle
        .createUpdate(
            """
            update claim set status = 'dismissed', dismissal = :reason, dismissed_by = :by, dismissed_at = now(),
                             rating = null, version = version + 1, updated = now()
            """
                + ClaimAssignments.ALL_TOGETHER)
        .bind("reason", reason)
        .bind("by", actor.name())
        .bindArray("ids", UUID.class, ids)
        .execute();
  }

  /**
   * Takes a claim, or extends a lease of one's own.
   *
   * @return false when somebody else has it
   */
  boolean lease(Handle handle, UUID id, Actor actor, Duration length) {
    return handle
            .createUpdate(
                """
                update claim set leased_by = :by, leased_by_name = :name, leased_until = now() + :seconds * interval '1 s'
                """
                    + TOGETHER
                    + "and (leased_by is null or leased_by = :by or leased_until <= now())")
            .bind("by", actor.id())
            .bind("name", actor.name())
            .bind("seconds", length.toSeconds())
            .bind("id", id)
            .execute()
        > 0;
  }

  /**
   * Whose lease of a claim lasts, or ran out within the last day: until then they may believe to
   * have it.
   */
  Optional<UUID> leaseholder(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select leased_by from claim where id = :id and leased_until > now() - interval '1 day'")
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Ends the lease of a claim, whoever has it. */
  void release(Handle handle, UUID id) {
    handle
        .createUpdate(
            "update claim set leased_by = null, leased_by_name = null, leased_until = null "
                + TOGETHER)
        .bind("id", id)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("delete from claim where id = :id").bind("id", id).execute();
  }

  /**
   * Lets each of these claims repeat another from now on; it stands where that one stands, and what
   * was corrected there is corrected here too where it stands in the same words.
   *
   * @param firsts the claim that each repeats, which must repeat none itself
   */
  public void repeat(Handle handle, Map<UUID, UUID> firsts) {
    if (firsts.isEmpty()) {
      return;
    }
    // Held until this ends, so that whoever judges one of them meanwhile judges its repeats too.
    handle
        .createQuery("select id from claim where id = any(:firsts) order by id for share")
        .bindArray("firsts", UUID.class, firsts.values())
        .mapTo(UUID.class)
        .list();
    Set<UUID> both = new HashSet<>(firsts.keySet());
    both.addAll(firsts.values());
    handle
        .createUpdate(
            """
            update claim c set repeats = f.id, status = f.status, rating = f.rating, dismissal = f.dismissal,
                               dismissed_by = f.dismissed_by, dismissed_at = f.dismissed_at, leased_by = f.leased_by,
                               assignee = f.assignee, assigned_by = f.assigned_by, assigned_at = f.assigned_at,
                               leased_by_name = f.leased_by_name, leased_until = f.leased_until,
                               version = c.version + 1, updated = now()
            from unnest(:repeats, :firsts) as r (id, first) join claim f on f.id = r.first
            where c.id = r.id
            """)
        .bindArray("repeats", UUID.class, firsts.keySet())
        .bindArray("firsts", UUID.class, firsts.values())
        .execute();
    Map<UUID, Claim> found =
        findAll(handle, both).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    firsts.forEach(
        (repeat, first) -> {
          Readings own = Objects.requireNonNull(found.get(repeat)).readings();
          Readings same = own.like(Objects.requireNonNull(found.get(first)).readings());
          if (!same.equals(own)) {
            setReadings(handle, repeat, same);
          }
        });
  }

  /** Lets a claim stand for itself again, open as it was found. */
  public void separate(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            update claim set repeats = null, status = 'open', rating = null, dismissal = null, dismissed_by = null,
                             dismissed_at = null, leased_by = null, leased_by_name = null, leased_until = null,
                             assignee = null, assigned_by = null, assigned_at = null,
                             version = version + 1, updated = now()
            where id = :id
            """)
        .bind("id", id)
        .execute();
  }

  /** The claims of an article, in text order. */
  List<Claim> ofArticle(Handle handle, UUID article) {
    return handle
        .createQuery(
            ClaimRow.SELECT + "where c.article = :article order by c.start_offset, c.end_offset")
        .bind("article", article)
        .map((row, context) -> ClaimRow.read(row))
        .list();
  }

  /** Writes anew what a claim is read to say, and counts its version up. */
  void setReadings(Handle handle, UUID claim, Readings readings) {
    handle
        .createUpdate(
            """
            update claim set quantities = :figures::jsonb, times = :periods::jsonb, speaker = :speaker,
                             corrections = :corrections::jsonb, version = version + 1, updated = now()
            where id = :id
            """)
        .bind("figures", Json.write(readings.figures()))
        .bind("periods", Json.write(readings.periods()))
        .bind("speaker", readings.speaker())
        .bind(
            "corrections",
            readings.corrections() == null ? null : Json.write(readings.corrections()))
        .bind("id", claim)
        .execute();
  }

  /** Repeats an article's publisher on its claims. */
  void setPublisher(Handle handle, UUID article, @Nullable String publisher) {
    handle
        .createUpdate(
            """
            update claim set publisher = :publisher
            where article = :article and publisher is distinct from :publisher
            """)
        .bind("publisher", publisher)
        .bind("article", article)
        .execute();
  }
}
