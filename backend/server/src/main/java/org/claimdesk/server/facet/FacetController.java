package org.claimdesk.server.facet;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.ClaimFilter;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the list of claims can be narrowed to, over HTTP. */
@Controller("/api/v1/claims/facets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
class FacetController {
  private static final int MAX_TOP = 100;
  private static final int MAX_FIND = 200;

  private final Jdbi jdbi;
  private final FacetCounting counting;

  FacetController(Jdbi jdbi, FacetCounting counting) {
    this.jdbi = jdbi;
    this.counting = counting;
  }

  /**
   * Every facet of the claims that meet the filter, each counted under the filter's other
   * conditions. At most 50,000 claims are counted, the worthiest; a facet says whether there are
   * more.
   *
   * @param top how many values of each, 1 to 100
   */
  @Get
  ClaimFacets facets(
      Actor actor, @RequestBean ClaimFilter filter, @QueryValue(defaultValue = "10") int top) {
    checkTop(top);
    return jdbi.inTransaction(handle -> counting.all(handle, filter.of(actor), top));
  }

  /**
   * One facet, for looking among many values.
   *
   * @param find only values whose label holds these letters, in whatever case
   * @param top how many values, 1 to 100
   */
  @Get("/{name}")
  Facet facet(
      Actor actor,
      String name,
      @RequestBean ClaimFilter filter,
      @Nullable @QueryValue String find,
      @QueryValue(defaultValue = "50") int top) {
    checkTop(top);
    String found = Field.optional("find", find, MAX_FIND);
    FacetName facet = FacetName.of(name);
    return jdbi.inTransaction(handle -> counting.one(handle, facet, filter.of(actor), top, found));
  }

  private static void checkTop(int top) {
    if (top < 1 || top > MAX_TOP) {
      throw Problem.badRequest("top", "top is " + top + "; give one from 1 to " + MAX_TOP + ".");
    }
  }
}
