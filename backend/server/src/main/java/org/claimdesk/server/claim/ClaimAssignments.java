package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.jdbi.v3.core.Handle;

/** Who is to review which claims, in the database. */
@Singleton
public class ClaimAssignments {
  /**
   * The claims {@code :ids}, those that they repeat and all that repeat them: judged as one. The
   * arrays are made once and looked up in the indexes; behind {@code in (select …) or}, PostgreSQL
   * would read all claims.
   */
  static final String ALL_TOGETHER =
      """
      where id = any(array(select coalesce(repeats, id) from claim where id = any(:ids)))
         or repeats = any(array(select coalesce(repeats, id) from claim where id = any(:ids)))
      """;

  /** Assigns claims, with all that are judged as one with them. */
  public void assign(Handle handle, Collection<UUID> ids, UUID to, Actor by) {
    handle
        .createUpdate(
            "update claim set assignee = :to, assigned_by = :by, assigned_at = now() "
                + ALL_TOGETHER)
        .bind("to", to)
        .bind("by", by.name())
        .bindArray("ids", UUID.class, ids)
        .execute();
  }

  /** Leaves claims to anybody, with all that are judged as one with them. */
  public void clear(Handle handle, Collection<UUID> ids) {
    handle
        .createUpdate(
            "update claim set assignee = null, assigned_by = null, assigned_at = null "
                + ALL_TOGETHER)
        .bindArray("ids", UUID.class, ids)
        .execute();
  }
}
