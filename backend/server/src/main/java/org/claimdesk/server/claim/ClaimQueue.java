package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lists of claims. A page costs the same wherever its cursor is and however many claims there are:
 * it starts at its cursor in an index that has the page's order (see the migration that lets claims
 * be filtered by date), and reads {@code limit} claims. What it skips costs index entries alone.
 */
@Singleton
public class ClaimQueue {
  /** How far into the list a page may skip. */
  static final int MAX_SKIP = 100_000;

  /** Where counting stops. */
  private static final int MAX_COUNT = 10_000;

  /**
   * One page of the claims that meet {@code filter}, {@code skip} claims behind the cursor; {@code
   * brief}ly without what a row of a list does not show.
   */
  ClaimPage page(
      Handle handle,
      ClaimFilter filter,
      ClaimSort sort,
      @Nullable String cursor,
      int skip,
      int limit,
      boolean brief) {
    if (skip < 0 || skip > MAX_SKIP) {
      throw Problem.badRequest(
          "skip",
          "skip is "
              + skip
              + "; give one from 0 to "
              + MAX_SKIP
              + ". What lies further down is found by narrowing the list.");
    }
    ClaimConditions conditions = new ClaimConditions(filter);
    Cursor after = cursor == null ? null : Cursor.parse(cursor, sort.cursorParts());
    Query query =
        handle.createQuery(
            "with page as materialized ("
                + keys(
                    filter,
                    conditions,
                    sort,
                    after == null ? List.of() : List.of(sort.afterCursor()))
                + " limit :limit offset :skip) "
                + (brief ? ClaimRow.BRIEF : ClaimRow.SELECT)
                + "where c.id in (select id from page) order by "
                + sort.order());
    conditions.bind(query);
    if (after != null) {
      bind(query, sort, after);
    }
    // One row more than asked for tells whether there is another page.
    List<Claim> claims =
        query
            .bind("limit", limit + 1)
            .bind("skip", skip)
            .bind("reach", skip + limit + 1)
            .map((row, context) -> ClaimRow.read(row))
            .list();
    String next = null;
    if (claims.size() > limit) {
      claims = claims.subList(0, limit);
      next = sort.after(claims.getLast()).toString();
    }
    long total = total(handle, filter, conditions);
    return new ClaimPage(
        claims, next, Math.min(total, countLimit(filter)), total > countLimit(filter));
  }

  /**
   * The keys of the claims that meet {@code filter}, the worthiest first, at most {@code limit}.
   *
   * @param outside a dossier whose claims are left out; null to leave out none
   */
  public List<UUID> keys(Handle handle, ClaimFilter filter, @Nullable UUID outside, int limit) {
    ClaimConditions conditions = new ClaimConditions(filter);
    List<String> bounds =
        outside == null
            ? List.of()
            : List.of(
                "not exists (select from dossier_claim m where m.dossier = :outside and m.claim = c.id)");
    Query query =
        conditions.bind(
            handle.createQuery(
                keys(filter, conditions, ClaimSort.WORTH, bounds) + " limit :reach"));
    return (outside == null ? query : query.bind("outside", outside))
        .bind("reach", limit)
        .map((row, context) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * The keys of a list in its order. Claims of several statuses are merged from one sorted list a
   * status: an index that begins with the status has no order across them, and one that does not
   * would be read past all that is settled.
   */
  private static String keys(
      ClaimFilter filter, ClaimConditions conditions, ClaimSort sort, List<String> bounds) {
    int statuses = filter.statuses().size();
    boolean merged =
        sort != ClaimSort.POSITION && conditions.has("status") && statuses > 1 && filter.once();
    if (!merged) {
      return "select c.id from claim c" + conditions.where(Set.of(), bounds) + order(sort);
    }
    return IntStream.range(0, statuses)
        .mapToObj(
            i -> {
              List<String> more = new ArrayList<>(bounds);
              more.add("c.status = (:statuses)[" + (i + 1) + "]");
              return "(select c.id, c.worth from claim c"
                  + conditions.where(Set.of("status"), more)
                  + order(sort)
                  + " limit :reach)";
            })
        .collect(Collectors.joining(" union all ", "select c.id from (", ") c" + order(sort)));
  }

  private static String order(ClaimSort sort) {
    return " order by " + sort.order();
  }

  private static long total(Handle handle, ClaimFilter filter, ClaimConditions conditions) {
    String sql =
        filter.countedByArticle()
            ? countByArticle(filter)
            : "select count(*) from (select from claim c"
                + conditions.where(Set.of())
                + " limit "
                + (MAX_COUNT + 1)
                + ") n";
    return conditions.bind(handle.createQuery(sql)).mapTo(Long.class).one();
  }

  /** The counts kept for each article know no limit. */
  private static long countLimit(ClaimFilter filter) {
    return filter.countedByArticle() ? Long.MAX_VALUE : MAX_COUNT;
  }

  /** Adds up the counts kept for each article. */
  private static String countByArticle(ClaimFilter filter) {
    List<ClaimStatus> statuses = filter.statuses();
    String counted =
        (statuses.isEmpty() ? List.of(ClaimStatus.values()) : statuses)
            .stream().map(status -> "n." + status.code()).collect(Collectors.joining(" + "));
    return "select coalesce(sum(" + counted + "), 0) from claim_count n" + ofArticles(filter);
  }

  /**
   * The SQL behind {@code from claim_count n} that narrows the counts kept for each article to a
   * filter that {@link ClaimFilter#countedByArticle} is true of, whatever its status.
   */
  public static String ofArticles(ClaimFilter filter) {
    List<String> conditions = new ArrayList<>();
    if (filter.article() != null) {
      conditions.add("n.article = :article");
    }
    if (filter.once()) {
      conditions.add("not n.repeats");
    }
    if (filter.publisher() != null) {
      conditions.add("a.publisher = :publisher");
    }
    return (filter.publisher() == null ? "" : " join article a on a.id = n.article")
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  private static void bind(Query query, ClaimSort sort, Cursor after) {
    switch (sort) {
      case WORTH -> query.bind("worth", after.decimal(0)).bind("id", after.key(1));
      case NEWEST -> query.bind("id", after.key(0));
      case POSITION ->
          query
              .bind("start", (int) after.number(0))
              .bind("end", (int) after.number(1))
              .bind("after", after.key(2));
    }
  }
}
