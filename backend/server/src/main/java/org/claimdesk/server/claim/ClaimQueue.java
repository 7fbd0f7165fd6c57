package org.claimdesk.server.claim;

import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.lib.SearchWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Lists of claims. A page costs the same wherever it is and however many claims there are: it
 * starts at its cursor in an index that has the page's order (see the migration that creates the
 * claims), and reads {@code limit} rows.
 */
@Singleton
class ClaimQueue {
  private static final int FACET_LIMIT = 20;

  /** One page of the claims that meet {@code filter}. */
  Page<Claim> page(
      Handle handle, ClaimFilter filter, ClaimSort sort, @Nullable String cursor, int limit) {
    filter.check();
    Cursor after = cursor == null ? null : Cursor.parse(cursor, sort.cursorParts());
    List<String> conditions = conditions(filter);
    if (after != null) {
      conditions.add(sort.afterCursor());
    }
    Query query =
        handle.createQuery(
            ClaimRow.SELECT + where(conditions) + " order by " + sort.order() + " limit :limit");
    bind(query, filter);
    if (after != null) {
      bind(query, sort, after);
    }
    // One row more than asked for tells whether there is another page.
    List<Claim> claims =
        query.bind("limit", limit + 1).map((row, context) -> ClaimRow.read(row)).list();
    String next = null;
    if (claims.size() > limit) {
      claims = claims.subList(0, limit);
      next = sort.after(claims.getLast()).toString();
    }
    return new Page<>(claims, next, total(handle, filter));
  }

  /** How many claims meet {@code filter}, and how they divide. */
  ClaimSummary summary(Handle handle, ClaimFilter filter) {
    filter.check();
    List<ClaimTally> found = most(handle, filter, "c.status", ClaimStatus.values().length);
    List<ClaimTally> status = new ArrayList<>();
    for (ClaimStatus each : ClaimStatus.values()) {
      status.add(
          found.stream()
              .filter(tally -> tally.value().equals(each.code()))
              .findFirst()
              .orElse(new ClaimTally(each.code(), 0)));
    }
    return new ClaimSummary(
        status.stream().mapToLong(ClaimTally::claims).sum(),
        status,
        kinds(handle, filter),
        most(handle, filter, "c.speaker", FACET_LIMIT),
        most(handle, filter, "c.publisher", FACET_LIMIT));
  }

  /** The most frequent values of {@code column} among the claims that meet {@code filter}. */
  private static List<ClaimTally> most(
      Handle handle, ClaimFilter filter, String column, int limit) {
    List<String> conditions = conditions(filter);
    conditions.add(column + " is not null");
    return tallies(
        handle,
        filter,
        """
        select %s as value, count(*) as claims from claim c %s group by %s
        order by claims desc, value limit %d
        """
            .formatted(column, where(conditions), column, limit));
  }

  private static List<ClaimTally> kinds(Handle handle, ClaimFilter filter) {
    // Counted by combination first: there are few, and an index holds them.
    return tallies(
        handle,
        filter,
        """
        select kind as value, sum(n) as claims
        from (select c.kinds, count(*) as n from claim c %s group by c.kinds) g, unnest(g.kinds) as kind
        group by kind order by claims desc, value
        """
            .formatted(where(conditions(filter))));
  }

  private static List<ClaimTally> tallies(Handle handle, ClaimFilter filter, String sql) {
    return bind(handle.createQuery(sql), filter)
        .map((row, context) -> new ClaimTally(text(row, "value"), row.getLong("claims")))
        .list();
  }

  private static long total(Handle handle, ClaimFilter filter) {
    Query query =
        handle.createQuery(
            filter.countedByArticle()
                ? countByArticle(filter)
                : "select count(*) from claim c " + where(conditions(filter)));
    return bind(query, filter).mapTo(Long.class).one();
  }

  /** Adds up the counts kept for each article. */
  private static String countByArticle(ClaimFilter filter) {
    List<ClaimStatus> statuses = filter.statuses();
    String counted =
        (statuses.isEmpty() ? List.of(ClaimStatus.values()) : statuses)
            .stream()
                .distinct()
                .map(status -> "n." + status.code())
                .collect(Collectors.joining(" + "));
    List<String> conditions = new ArrayList<>();
    add(conditions, filter.article(), "n.article = :article");
    if (filter.once()) {
      conditions.add("not n.repeats");
    }
    if (filter.publisher() != null) {
      conditions.add("a.publisher = :publisher");
    }
    return "select coalesce(sum("
        + counted
        + "), 0) from claim_count n"
        + (filter.publisher() == null ? "" : " join article a on a.id = n.article")
        + where(conditions);
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private static List<String> conditions(ClaimFilter filter) {
    List<String> conditions = new ArrayList<>();
    add(conditions, filter.article(), "c.article = :article");
    add(
        conditions,
        filter.dossier(),
        "exists (select from dossier_claim d where d.dossier = :dossier and d.claim = c.id)");
    if (filter.once()) {
      conditions.add("c.repeats is null");
    }
    int statuses = filter.statuses().size();
    // With "=", PostgreSQL reads the index in its order; "any" would cost a sort.
    add(conditions, statuses == 1 ? statuses : null, "c.status = :status");
    add(conditions, statuses > 1 ? statuses : null, "c.status = any(:statuses)");
    add(conditions, filter.kind(), "c.kinds @> array[:kind]::text[]");
    add(conditions, filter.rating(), "c.rating = :rating");
    add(conditions, filter.speaker(), "c.speaker = :speaker");
    add(conditions, filter.publisher(), "c.publisher = :publisher");
    add(conditions, filter.minWorth(), "c.worth >= :minWorth");
    add(conditions, filter.words(), SearchWords.condition("c.search"));
    return conditions;
  }

  private static void add(List<String> conditions, @Nullable Object value, String condition) {
    if (value != null) {
      conditions.add(condition);
    }
  }

  /**
   * Binds the values of {@link #conditions}; those of conditions not given are not in the
   * statement.
   */
  private static Query bind(Query query, ClaimFilter filter) {
    query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    List<String> statuses = filter.statuses().stream().map(ClaimStatus::code).toList();
    SearchWords words = filter.words();
    if (words != null) {
      words.bind(query);
    }
    return query
        .bind("article", filter.article())
        .bind("dossier", filter.dossier())
        .bind("status", statuses.isEmpty() ? null : statuses.getFirst())
        .bindArray("statuses", String.class, statuses)
        .bind("kind", filter.kind())
        .bind("rating", filter.rating())
        .bind("speaker", filter.speaker())
        .bind("publisher", filter.publisher())
        .bind("minWorth", filter.minWorth());
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
