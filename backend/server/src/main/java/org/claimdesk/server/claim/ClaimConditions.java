package org.claimdesk.server.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimdesk.server.lib.SearchWords;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL: conditions on {@code claim c}, each by the name of the filter's member that asks
 * for it, so that a count can leave some of them out.
 */
public final class ClaimConditions {
  private final ClaimFilter filter;
  private final Map<String, String> conditions = new LinkedHashMap<>();

  /**
   * The conditions of a filter.
   *
   * @throws org.claimdesk.server.problem.Problem 400 naming the member whose value cannot be
   */
  public ClaimConditions(ClaimFilter filter) {
    filter.check();
    this.filter = filter;
    add("article", filter.article(), "c.article = :article");
    add(
        "dossier",
        filter.dossier(),
        "exists (select from dossier_claim d where d.dossier = :dossier and d.claim = c.id)");
    if (filter.once()) {
      conditions.put("once", "c.repeats is null");
    }
    // With "=", PostgreSQL reads the index in its order; "any" would cost a sort.
    int statuses = filter.statuses().size();
    if (statuses > 0 && statuses < ClaimStatus.values().length) {
      conditions.put("status", statuses == 1 ? "c.status = :status" : "c.status = any(:statuses)");
    }
    // One of the extractor's kinds, and not a parameter: each of them has an index of its own.
    add("kind", filter.kind(), "c.kinds @> '{" + filter.kind() + "}'");
    add("rating", filter.rating(), "c.rating = :rating");
    add("speaker", filter.speaker(), "c.speaker = :speaker");
    add("publisher", filter.publisher(), "c.publisher = :publisher");
    add("minWorth", filter.minWorth(), "c.worth >= :minWorth");
    add("from", filter.from(), "c.published >= :from");
    add("to", filter.to(), "c.published < :to");
    add(
        "evidence",
        filter.evidence(),
        "yes".equals(filter.evidence()) ? "c.has_evidence" : "not c.has_evidence");
    add(
        "reopened",
        filter.reopened(),
        "yes".equals(filter.reopened()) ? "c.doubt is not null" : "c.doubt is null");
    add("assigned", filter.assigned(), assigned(filter));
    add("q", filter.words(), SearchWords.condition("c.search"));
  }

  private static String assigned(ClaimFilter filter) {
    if (filter.unassigned()) {
      return "c.assignee is null";
    }
    return filter.assignee() != null
        ? "c.assignee = :assignee"
        : "c.assignee = (select id from account where lower(name) = lower(:assigned))";
  }

  private void add(String member, @Nullable Object value, String condition) {
    if (value != null) {
      conditions.put(member, condition);
    }
  }

  /** Whether the filter has a condition of this name. */
  public boolean has(String member) {
    return conditions.containsKey(member);
  }

  /** The conditions as {@code where …}, those of the members {@code without} left out. */
  public String where(Set<String> without) {
    return where(without, List.of());
  }

  /** The same, with more conditions on {@code claim c}, in SQL. */
  public String where(Set<String> without, Collection<String> more) {
    List<String> all =
        new ArrayList<>(
            conditions.entrySet().stream()
                .filter(condition -> !without.contains(condition.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    all.addAll(more);
    return all.isEmpty() ? "" : all.stream().collect(Collectors.joining(" and ", " where ", " "));
  }

  /** Binds the values of all conditions; those that were left out are not in the statement. */
  public Query bind(Query query) {
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
        .bind("rating", filter.rating())
        .bind("speaker", filter.speaker())
        .bind("publisher", filter.publisher())
        .bind("minWorth", filter.minWorth())
        .bind("from", filter.from())
        .bind("to", filter.to())
        .bind("assignee", filter.assignee())
        .bind("assigned", filter.assigned());
  }
}
