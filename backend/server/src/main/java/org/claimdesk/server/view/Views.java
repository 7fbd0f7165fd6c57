package org.claimdesk.server.view;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.json;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.ClaimFilter;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Saved views, and what people do to them; each in one transaction with its audit event. */
@Singleton
public class Views {
  /** How many views one person keeps at most. */
  private static final int MOST = 100;

  private static final String SELECT =
      """
      select v.id, v.owner, a.name as owner_name, v.name, v.shared, v.filter, v.sort, v.version, v.created_at,
             v.updated_at
      from saved_view v join account a on a.id = v.owner
      """;

  private final Jdbi jdbi;
  private final AuditLog audit;
  private final Events events;

  Views(Jdbi jdbi, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.audit = audit;
    this.events = events;
  }

  /** A person's own views and the shared ones, by name; at most 100 for each editor who shares. */
  List<SavedView> of(Actor actor) {
    return jdbi.withHandle(
        handle ->
            read(
                handle
                    .createQuery(
                        SELECT + "where v.owner = :owner or v.shared order by lower(v.name), v.id")
                    .bind("owner", actor.id())));
  }

  /**
   * A view that a person sees: an own one, or one that is shared.
   *
   * @throws Problem 404 when there is none
   */
  public SavedView require(Handle handle, Actor actor, UUID id) {
    return read(
            handle
                .createQuery(SELECT + "where v.id = :id and (v.owner = :viewer or v.shared)")
                .bind("id", id)
                .bind("viewer", actor.id()))
        .stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("view", id));
  }

  /**
   * Saves a view.
   *
   * @throws Problem 403 for a shared one by less than an editor, 409 when the name is taken, 422
   *     for a view too many
   */
  SavedView save(Actor actor, NewView view) {
    NewView checked = view.checked();
    refuseSharing(actor, checked);
    return jdbi.inTransaction(
        handle -> {
          long kept =
              handle
                  .createQuery("select count(*) from saved_view where owner = :owner")
                  .bind("owner", actor.id())
                  .mapTo(Long.class)
                  .one();
          if (kept >= MOST) {
            throw Problem.unprocessable(
                "name", "You keep " + kept + " views, which is the most; delete one first.");
          }
          UUID id = Keys.next();
          int saved =
              handle
                  .createUpdate(
                      """
                      insert into saved_view (id, owner, name, shared, filter, sort)
                      values (:id, :owner, :name, :shared, :filter::jsonb, :sort)
                      on conflict (owner, lower(name)) do nothing
                      """)
                  .bind("id", id)
                  .bind("owner", actor.id())
                  .bind("name", checked.name())
                  .bind("shared", checked.shared())
                  .bind("filter", Json.write(checked.filter()))
                  .bind("sort", checked.sort())
                  .execute();
          if (saved == 0) {
            throw taken(checked);
          }
          return changed(handle, actor, "view.created", id);
        });
  }

  /**
   * Changes a view.
   *
   * @throws Problem 404 without such a view, 403 when it is another's and {@code actor} no editor,
   *     412 with the view as it is when it changed meanwhile, 409 when the name is taken
   */
  SavedView change(Actor actor, UUID id, int version, NewView change) {
    return jdbi.inTransaction(
        handle -> {
          SavedView before = lock(handle, actor, id);
          if (before.version() != version) {
            throw Problem.stale(before);
          }
          NewView checked = change.over(before).checked();
          if (!before.shared()) {
            refuseSharing(actor, checked);
          }
          if (isTaken(handle, before, checked)) {
            throw taken(checked);
          }
          handle
              .createUpdate(
                  """
                  update saved_view set name = :name, shared = :shared, filter = :filter::jsonb, sort = :sort,
                                        version = version + 1, updated_at = now()
                  where id = :id
                  """)
              .bind("id", id)
              .bind("name", checked.name())
              .bind("shared", checked.shared())
              .bind("filter", Json.write(checked.filter()))
              .bind("sort", checked.sort())
              .execute();
          return changed(handle, actor, "view.changed", id);
        });
  }

  /**
   * Removes a view.
   *
   * @throws Problem 404 without such a view, 403 when it is another's and {@code actor} no editor
   */
  void delete(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          SavedView before = lock(handle, actor, id);
          handle.createUpdate("delete from saved_view where id = :id").bind("id", id).execute();
          audit.append(handle, actor, "view.deleted", "view", id, before);
          events.publish(handle, "view.changed", "view", id);
        });
  }

  private static boolean isTaken(Handle handle, SavedView before, NewView after) {
    return handle
        .createQuery(
            """
            select exists (select from saved_view
                           where owner = :owner and lower(name) = lower(:name) and id <> :id)
            """)
        .bind("owner", before.owner().id())
        .bind("name", after.name())
        .bind("id", before.id())
        .mapTo(Boolean.class)
        .one();
  }

  /** The view, which no other transaction changes before this one ends. */
  private static SavedView lock(Handle handle, Actor actor, UUID id) {
    SavedView view =
        read(handle.createQuery(SELECT + "where v.id = :id for update of v").bind("id", id))
            .stream()
            .filter(found -> found.shared() || found.owner().id().equals(actor.id()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("view", id));
    if (!view.owner().id().equals(actor.id()) && !actor.role().includes(Role.EDITOR)) {
      throw Problem.forbidden(
          "\""
              + view.name()
              + "\" is "
              + view.owner().name()
              + "'s; only they or an editor change it.");
    }
    return view;
  }

  private static void refuseSharing(Actor actor, NewView view) {
    if (Boolean.TRUE.equals(view.shared()) && !actor.role().includes(Role.EDITOR)) {
      throw Problem.forbidden("Only an editor shares views with everybody; keep it for yourself.");
    }
  }

  private static Problem taken(NewView view) {
    return Problem.conflict(
        "name-taken",
        "There is a view \"" + view.name() + "\" already; choose another name.",
        null);
  }

  private SavedView changed(Handle handle, Actor actor, String action, UUID id) {
    SavedView view =
        read(handle.createQuery(SELECT + "where v.id = :id").bind("id", id)).getFirst();
    audit.append(handle, actor, action, "view", id, view);
    events.publish(handle, "view.changed", "view", id);
    return view;
  }

  private static List<SavedView> read(Query query) {
    return query.map((row, context) -> view(row)).list();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        key(row, "id"),
        new Person(key(row, "owner"), text(row, "owner_name")),
        text(row, "name"),
        row.getBoolean("shared"),
        json(row, "filter", ClaimFilter.class),
        text(row, "sort"),
        row.getInt("version"),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }
}
