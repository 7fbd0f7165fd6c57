package org.claimdesk.server.facet;

import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.claim.ClaimConditions;
import org.claimdesk.server.claim.ClaimFilter;
import org.claimdesk.server.claim.ClaimQueue;
import org.claimdesk.server.claim.ClaimStatus;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts claims by facet, in bounded time: it reads the first {@value #MOST} claims that meet the
 * conditions in the order of their worth, from an index that holds all that is counted, and says
 * where it stopped. Facets that the filter does not narrow by share one reading.
 */
@Singleton
class FacetCounting {
  /** How many claims are counted at most. */
  static final int MOST = 50_000;

  /** Room for the claims read, so that they are not written to disk in between. */
  private static final String WORK_MEMORY = "set local work_mem = '32MB'";

  /** Every facet. */
  ClaimFacets all(Handle handle, ClaimFilter filter, int top) {
    ClaimConditions conditions = new ClaimConditions(filter);
    handle.execute(WORK_MEMORY);
    Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
    readings(conditions, filter.countedByArticle())
        .forEach((without, names) -> count(handle, conditions, without, names, top, null, facets));
    if (filter.countedByArticle()) {
      facets.put(FacetName.STATUS, statuses(handle, filter, conditions));
    }
    return new ClaimFacets(Stream.of(FacetName.values()).map(name -> facet(facets, name)).toList());
  }

  /** One facet; of {@code find} only the values whose label holds it. */
  Facet one(Handle handle, FacetName name, ClaimFilter filter, int top, @Nullable String find) {
    ClaimConditions conditions = new ClaimConditions(filter);
    if (name == FacetName.STATUS && find == null && filter.countedByArticle()) {
      return statuses(handle, filter, conditions);
    }
    handle.execute(WORK_MEMORY);
    Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
    count(handle, conditions, without(name), List.of(name), top, find == null ? "" : find, facets);
    return facet(facets, name);
  }

  private static Facet facet(Map<FacetName, Facet> facets, FacetName name) {
    return facets.getOrDefault(name, new Facet(name, List.of(), 0, false));
  }

  /** Which facets can be counted together: those whose counts leave out the same conditions. */
  private static Map<Set<String>, List<FacetName>> readings(
      ClaimConditions conditions, boolean statusIsKept) {
    Map<Set<String>, List<FacetName>> readings = new LinkedHashMap<>();
    for (FacetName name : FacetName.values()) {
      if (name == FacetName.STATUS && statusIsKept) {
        continue;
      }
      Set<String> without =
          without(name).stream()
              .filter(
                  member ->
                      name == FacetName.DOSSIER
                          || name == FacetName.REOPENED
                          || conditions.has(member))
              .collect(Collectors.toSet());
      readings.computeIfAbsent(without, key -> new ArrayList<>()).add(name);
    }
    return readings;
  }

  /**
   * A dossier's list holds repeated claims too, and so does its count, a reading by itself. So is
   * that of reopened claims, which are few and have an index of their own.
   */
  private static Set<String> without(FacetName name) {
    Set<String> without = new HashSet<>(name.members());
    if (name == FacetName.DOSSIER) {
      without.add("once");
    } else if (name == FacetName.REOPENED) {
      without.add("all but the reopened");
    }
    return without;
  }

  private static void count(
      Handle handle,
      ClaimConditions conditions,
      Set<String> without,
      List<FacetName> names,
      int top,
      @Nullable String find,
      Map<FacetName, Facet> facets) {
    boolean ofDossiers = names.contains(FacetName.DOSSIER);
    String columns =
        names.stream()
            .map(name -> (name == FacetName.DOSSIER ? "m." : "c.") + name.column())
            .distinct()
            .collect(Collectors.joining(", "));
    // Dossiers hold far fewer claims than there are: theirs are looked up one by one.
    String sql =
        "with found as materialized (select "
            + columns
            + (ofDossiers
                ? " from (select dossier, claim from dossier_claim limit :reach) m join claim c on c.id = m.claim"
                : " from claim c")
            + conditions.where(
                without,
                names.contains(FacetName.REOPENED) ? List.of("c.doubt is not null") : List.of())
            + (ofDossiers ? "" : " order by c.worth desc, c.id desc")
            + " limit :reach), counted as ("
            + names.stream()
                .map(name -> part(name, find != null))
                .collect(Collectors.joining(" union all "))
            + """
            )
            select n.facet, n.value, coalesce(d.title, a.name, n.value) as label, n.claims, n.others,
                   (select count(*) from found) as read
            from counted n
            left join dossier d on n.facet = 'dossier' and d.id::text = n.value
            left join account a on n.facet = 'assigned' and a.id::text = n.value
            order by n.facet, n.place
            """;
    Query query = conditions.bind(handle.createQuery(sql)).bind("reach", MOST + 1).bind("top", top);
    if (find != null) {
      query.bind("find", find);
    }
    Map<FacetName, List<Row>> rows =
        query
            .map(
                (row, context) ->
                    new Row(
                        FacetName.of(text(row, "facet")),
                        new FacetValue(
                            text(row, "value"), text(row, "label"), row.getLong("claims")),
                        row.getLong("others"),
                        row.getLong("read") > MOST))
            .stream()
            .collect(Collectors.groupingBy(Row::name));
    rows.forEach(
        (name, of) ->
            facets.put(
                name,
                new Facet(
                    name,
                    of.stream().map(Row::value).toList(),
                    Objects.requireNonNull(of.getFirst()).others(),
                    of.getFirst().more())));
  }

  private record Row(FacetName name, FacetValue value, long others, boolean more) {}

  /** The first values of one facet, and how many others there are. */
  private static String part(FacetName name, boolean searched) {
    return """
        select '%1$s' as facet, value, claims, place, greatest(0, all_values - :top) as others
        from (select value, claims, row_number() over (order by %3$s) as place, count(*) over () as all_values
              from (select %2$s as value, %5$s as claims from %6$s group by 1) g
              where value is not null %4$s) r
        where place <= :top
        """
        .formatted(
            name.code(),
            name.value(),
            name.order(),
            searched ? "and position(lower(:find) in lower(" + label(name) + ")) > 0" : "",
            // Few days make many claims: they are named by their month after they are counted.
            name == FacetName.MONTH ? "sum(days.claims)" : "count(*)",
            name == FacetName.MONTH
                ? "(select published, count(*) as claims from found group by 1) days"
                : "found");
  }

  /** The SQL of what a person reads for a value. */
  private static String label(FacetName name) {
    return switch (name) {
      case DOSSIER -> "(select title from dossier where id = value::uuid)";
      case ASSIGNED -> "coalesce((select name from account where id::text = value), value)";
      default -> "value";
    };
  }

  /**
   * The statuses, all of them, from the counts kept for each article: exact and without a bound.
   */
  private static Facet statuses(Handle handle, ClaimFilter filter, ClaimConditions conditions) {
    String sums =
        Stream.of(ClaimStatus.values())
            .map(status -> "coalesce(sum(n.%1$s), 0) as %1$s".formatted(status.code()))
            .collect(Collectors.joining(", "));
    return conditions
        .bind(
            handle.createQuery(
                "select " + sums + " from claim_count n" + ClaimQueue.ofArticles(filter)))
        .map(
            (row, context) -> {
              List<FacetValue> values = new ArrayList<>();
              for (ClaimStatus status : ClaimStatus.values()) {
                values.add(
                    new FacetValue(status.code(), status.code(), row.getLong(status.code())));
              }
              return new Facet(FacetName.STATUS, values, 0, false);
            })
        .one();
  }
}
