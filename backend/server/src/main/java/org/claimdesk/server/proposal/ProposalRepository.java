package org.claimdesk.server.proposal;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.ArticleExtractor;
import org.claimdesk.server.claim.NewClaim;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Proposals in the database. */
@Singleton
class ProposalRepository {
  private static final String OF_JOB = " where (:job::uuid is null or p.job = :job::uuid) ";

  /** What a proposed extraction found, with the two extractors. */
  record Stored(
      UUID extraction, ArticleExtractor from, ArticleExtractor to, List<NewClaim> claims) {}

  void insert(
      Handle handle,
      UUID extraction,
      UUID article,
      @Nullable UUID job,
      List<NewClaim> claims,
      Actor by) {
    handle
        .createUpdate(
            """
            insert into proposal (extraction, article, job, claims, added, gone, moved, changed, kept, held_exact,
                                  held_moved, held_lost, created_by)
            values (:extraction, :article, :job, :claims::jsonb, 0, 0, 0, 0, 0, 0, 0, 0, :by)
            """)
        .bind("extraction", extraction)
        .bind("article", article)
        .bind("job", job)
        .bind("claims", Json.write(claims))
        .bind("by", by.id())
        .execute();
  }

  void setCounts(Handle handle, UUID article, ProposalCounts counts) {
    handle
        .createUpdate(
            """
            update proposal set added = :added, gone = :gone, moved = :moved, changed = :changed, kept = :kept,
                                held_exact = :heldExact, held_moved = :heldMoved, held_lost = :heldLost
            where article = :article
            """)
        .bindMethods(counts)
        .bind("article", article)
        .execute();
  }

  /** The proposal that waits for an article. */
  Optional<Stored> find(Handle handle, UUID article) {
    return handle
        .createQuery(
            """
            select p.extraction, p.claims, f.name, f.version, f.model, f.created, t.name as to_name,
                   t.version as to_version, t.model as to_model, t.created as to_created
            from proposal p join extraction t on t.id = p.extraction
            join extraction f on f.article = p.article and f.state = 'current'
            where p.article = :article
            """)
        .bind("article", article)
        .map(
            (row, context) ->
                new Stored(
                    key(row, "extraction"),
                    extractor(row, ""),
                    extractor(row, "to_"),
                    jsonList(row, "claims", NewClaim.class)))
        .findOne();
  }

  private static ArticleExtractor extractor(ResultSet row, String prefix) throws SQLException {
    return new ArticleExtractor(
        text(row, prefix + "name"),
        text(row, prefix + "version"),
        text(row, prefix + "model"),
        instant(row, prefix + "created"));
  }

  /** One page of the proposals, the first made first. */
  Page<ProposalEntry> page(Handle handle, @Nullable UUID job, @Nullable String cursor, int limit) {
    Cursor after = cursor == null ? null : Cursor.parse(cursor, 1);
    Query query =
        handle
            .createQuery(
                """
                select p.*, a.title, a.publisher from proposal p join article a on a.id = p.article
                """
                    + OF_JOB
                    + (after == null ? "" : " and p.extraction > :after")
                    + " order by p.extraction limit :limit")
            .bind("job", job)
            .bind("limit", limit + 1);
    if (after != null) {
      query.bind("after", after.key(0));
    }
    record Row(UUID extraction, ProposalEntry entry) {}
    List<Row> rows =
        query
            .map(
                (row, context) ->
                    new Row(
                        key(row, "extraction"),
                        new ProposalEntry(
                            key(row, "article"),
                            row.getString("title"),
                            row.getString("publisher"),
                            counts(row),
                            row.getObject("job", UUID.class),
                            instant(row, "created"))))
            .list();
    return Page.of(rows, limit, row -> Cursor.of(row.extraction()), sum(handle, job).articles())
        .map(Row::entry);
  }

  ProposalSum sum(Handle handle, @Nullable UUID job) {
    return handle
        .createQuery(
            """
            select count(*) as articles, coalesce(sum(added), 0) as added, coalesce(sum(gone), 0) as gone,
                   coalesce(sum(moved), 0) as moved, coalesce(sum(changed), 0) as changed,
                   coalesce(sum(kept), 0) as kept, coalesce(sum(held_exact), 0) as held_exact,
                   coalesce(sum(held_moved), 0) as held_moved, coalesce(sum(held_lost), 0) as held_lost
            from proposal p
            """
                + OF_JOB)
        .bind("job", job)
        .map((row, context) -> new ProposalSum(row.getLong("articles"), counts(row)))
        .one();
  }

  private static ProposalCounts counts(ResultSet row) throws SQLException {
    return new ProposalCounts(
        row.getLong("added"),
        row.getLong("gone"),
        row.getLong("moved"),
        row.getLong("changed"),
        row.getLong("kept"),
        row.getLong("held_exact"),
        row.getLong("held_moved"),
        row.getLong("held_lost"));
  }

  /** Removes the proposal of an article whose extraction was accepted. */
  void forget(Handle handle, UUID article) {
    handle
        .createUpdate("delete from proposal where article = :article")
        .bind("article", article)
        .execute();
  }

  /** Forgets all proposals of a job, or all; tells whose they were. */
  List<UUID> drop(Handle handle, @Nullable UUID job) {
    return handle
        .createQuery(
            """
            with dropped as (
              delete from extraction e using proposal p
            """
                + OF_JOB
                + """
                 and e.id = p.extraction returning e.article)
            select article from dropped
            """)
        .bind("job", job)
        .mapTo(UUID.class)
        .list();
  }

  /** Lists articles as a job's documents. */
  void listArticles(
      Handle handle,
      UUID job,
      @Nullable List<UUID> articles,
      Extraction.@Nullable Extractor olderThan) {
    Query query =
        handle
            .createQuery(
                """
                with listed as (
                  insert into job_document (job, number, name, subject)
                  select :job, row_number() over (order by a.id), left(coalesce(a.title, 'Untitled article'), 1000), a.id
                  from article a join extraction e on e.article = a.id and e.state = 'current'
                  where (:all or a.id = any(:articles))
                    and (:any or (e.name, e.version, e.model) <> (:name, :version, :model))
                  returning 1)
                select count(*) from listed
                """)
            .bind("job", job)
            .bind("all", articles == null)
            .bindArray("articles", UUID.class, articles == null ? List.of() : articles)
            .bind("any", olderThan == null)
            .bind("name", olderThan == null ? "" : olderThan.name())
            .bind("version", olderThan == null ? "" : olderThan.version())
            .bind("model", olderThan == null ? "" : olderThan.model());
    query.mapTo(Integer.class).one();
  }

  /** Lists the articles of proposals as a job's documents. */
  void listProposals(Handle handle, UUID job, @Nullable UUID of) {
    handle
        .createUpdate(
            """
            insert into job_document (job, number, name, subject)
            select :to, row_number() over (order by p.extraction), left(coalesce(a.title, 'Untitled article'), 1000), a.id
            from proposal p join article a on a.id = p.article
            """
                + OF_JOB)
        .bind("to", job)
        .bind("job", of)
        .execute();
  }
}
