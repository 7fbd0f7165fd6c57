package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.ArticleDependents.DependentDossier;
import org.claimdesk.server.article.ArticleDependents.DependentReport;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Removes articles, and says before what would go with one. */
@Singleton
class ArticleDeleting {
  /** How many dossiers or reports are named. */
  private static final int NAMED = 100;

  /** The dossiers that hold article {@code :id} or claims of it. */
  private static final String DOSSIERS =
      """
      select dossier from dossier_article where article = :id
      union select m.dossier from dossier_claim m join claim c on c.id = m.claim where c.article = :id
      """;

  private final Jdbi jdbi;
  private final ArticleRepository articles;
  private final AuditLog audit;
  private final Events events;

  ArticleDeleting(Jdbi jdbi, ArticleRepository articles, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What would go with an article.
   *
   * @throws Problem 404 when there is none
   */
  ArticleDependents dependents(UUID id) {
    return jdbi.inTransaction(handle -> dependents(handle, summary(handle, id)));
  }

  /**
   * Removes an article with all that hangs on it.
   *
   * @throws Problem 404 when there is none, 409 with what hangs on it when a published report
   *     quotes it
   */
  void delete(Actor actor, UUID id) {
    while (!jdbi.inTransaction(handle -> deleted(handle, actor, id))) {
      // A dossier took a claim of the article in while its locks were taken: it comes first in
      // their order, so they are all taken anew.
    }
  }

  private boolean deleted(Handle handle, Actor actor, UUID id) {
    if (!locked(handle, id)) {
      return false;
    }
    ArticleSummary article = summary(handle, id);
    ArticleDependents dependents = dependents(handle, article);
    if (dependents.reports().total() > 0) {
      throw Problem.conflict("article-in-use", inUse(dependents.reports()), dependents);
    }
    handle.createUpdate("delete from article where id = :id").bind("id", id).execute();
    audit.append(
        handle, actor, "article.deleted", "article", id, new DeletedArticle(article, dependents));
    events.publish(handle, "article.deleted", "article", id);
    return true;
  }

  /**
   * Lets nothing that hangs on the article change before this transaction ends. The order is that
   * of whoever changes a dossier or publishes it: dossiers, article, claims, each by identifier, so
   * that two never wait for each other in a ring.
   *
   * @return false when a dossier that was not locked holds a claim of the article by now
   */
  private static boolean locked(Handle handle, UUID id) {
    Set<UUID> dossiers =
        new HashSet<>(
            keys(
                handle,
                "select id from dossier where id in (" + DOSSIERS + ") order by id for update",
                id));
    keys(handle, "select id from article where id = :id for update", id);
    keys(handle, "select id from claim where article = :id order by id for update", id);
    return dossiers.containsAll(keys(handle, DOSSIERS, id));
  }

  private static List<UUID> keys(Handle handle, String sql, UUID article) {
    return handle.createQuery(sql).bind("id", article).mapTo(UUID.class).list();
  }

  private ArticleSummary summary(Handle handle, UUID id) {
    return articles.summaries(handle, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("article", id));
  }

  private static ArticleDependents dependents(Handle handle, ArticleSummary article) {
    UUID id = article.id();
    Page<DependentDossier> dossiers =
        named(
            handle,
            """
            select d.id, d.title, count(*) over () as total,
                   (select count(*) from dossier_claim m join claim c on c.id = m.claim
                    where m.dossier = d.id and c.article = :id) as claims
            from dossier d where d.id in (%s) order by d.title, d.id limit :limit
            """
                .formatted(DOSSIERS),
            id,
            (row, context) ->
                new DependentDossier(key(row, "id"), text(row, "title"), row.getInt("claims")));
    Page<DependentReport> reports =
        named(
            handle,
            """
            select r.id, r.number, r.title, r.published_at, count(*) over () as total
            from report r join report_article q on q.report = r.id
            where q.article = :id order by r.published_at desc, r.id limit :limit
            """,
            id,
            (row, context) ->
                new DependentReport(
                    key(row, "id"),
                    row.getInt("number"),
                    text(row, "title"),
                    instant(row, "published_at")));
    return handle
        .createQuery(
            """
            select (select count(*) from claim where article = :id and origin <> 'extracted') as marked,
                   (select count(*) from review r join claim c on c.id = r.claim
                    where c.article = :id and r.withdrawn_at is null) as reviews,
                   (select count(*) from evidence e join claim c on c.id = e.claim where c.article = :id) as evidence
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new ArticleDependents(
                    article.claims(),
                    row.getInt("marked"),
                    row.getInt("reviews"),
                    row.getInt("evidence"),
                    dossiers,
                    reports))
        .one();
  }

  /** The first rows of a query that counts all of them in its column {@code total}. */
  private static <T> Page<T> named(Handle handle, String sql, UUID article, RowMapper<T> mapper) {
    long[] total = {0};
    List<T> first =
        handle
            .createQuery(sql)
            .bind("id", article)
            .bind("limit", NAMED)
            .map(
                (row, context) -> {
                  total[0] = row.getLong("total");
                  return mapper.map(row, context);
                })
            .list();
    return new Page<>(first, null, total[0]);
  }

  private static String inUse(Page<DependentReport> reports) {
    DependentReport newest = reports.items().getFirst();
    String others = reports.total() == 1 ? "" : " and " + (reports.total() - 1) + " more";
    return "The article stays: report \""
        + newest.title()
        + "\", version "
        + newest.number()
        + others
        + ", quotes it. What was published must stay traceable.";
  }
}
