package org.claimdesk.server.view;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.claimdesk.server.claim.ClaimFilter;
import org.claimdesk.server.claim.ClaimSort;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request to save a view, or to change one: members that are not sent stay.
 *
 * @param name 1 to 100 characters
 * @param shared whether everybody sees it; false for a new one unless sent
 * @param filter which claims
 * @param sort in which order; by worth for a new one unless sent
 */
@Serdeable
public record NewView(
    @Nullable String name,
    @Nullable Boolean shared,
    @Nullable ClaimFilter filter,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"worth", "newest", "position"})
        String sort) {
  private static final int MAX_NAME = 100;

  /** This change made to a view. */
  NewView over(SavedView before) {
    return new NewView(
        Objects.requireNonNullElse(name, before.name()),
        Objects.requireNonNullElse(shared, before.shared()),
        Objects.requireNonNullElse(filter, before.filter()),
        Objects.requireNonNullElse(sort, before.sort()));
  }

  /**
   * The view as it is stored, with all members.
   *
   * @throws Problem 400 or 422 naming the member that cannot be
   */
  NewView checked() {
    ClaimFilter wanted = Field.required("filter", filter);
    wanted.check();
    String order = ClaimSort.of(Objects.requireNonNullElse(sort, "worth")).code();
    return new NewView(
        Field.text("name", name, MAX_NAME),
        Objects.requireNonNullElse(shared, false),
        wanted,
        order);
  }
}
