package org.claimdesk.server.bulk;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes of many claims in the database, as long as they can be taken back. */
@Singleton
class BulkRepository {
  /** How many changes of one account can be taken back: its newest. */
  private static final int KEPT = 20;

  /** Keeps what claims were before a change; its moment is the transaction's. */
  UUID keep(
      Handle handle, Actor actor, BulkAction action, @Nullable UUID dossier, List<Claim> claims) {
    UUID id = Keys.next();
    handle
        .createUpdate(
            """
            insert into bulk_change (id, account, action, dossier, claims)
            values (:id, :account, :action, :dossier, :claims::jsonb)
            """)
        .bind("id", id)
        .bind("account", actor.id())
        .bind("action", action.code())
        .bind("dossier", dossier)
        .bind(
            "claims",
            Json.write(
                claims.stream()
                    .map(claim -> new ClaimBefore(claim.id(), claim.assignment()))
                    .toList()))
        .execute();
    handle
        .createUpdate(
            """
            delete from bulk_change where account = :account
              and id <= (select id from bulk_change where account = :account order by id desc offset :kept limit 1)
            """)
        .bind("account", actor.id())
        .bind("kept", KEPT)
        .execute();
    return id;
  }

  /** A change that nobody else takes back before this transaction ends. */
  Optional<KeptChange> lock(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select id, account, action, dossier, claims, made_at from bulk_change where id = :id for update")
        .bind("id", id)
        .map(
            (row, context) ->
                new KeptChange(
                    key(row, "id"),
                    key(row, "account"),
                    BulkAction.valueOf(text(row, "action").toUpperCase(Locale.ROOT)),
                    row.getObject("dossier", UUID.class),
                    jsonList(row, "claims", ClaimBefore.class),
                    instant(row, "made_at")))
        .findOne();
  }

  /** Forgets a change that was taken back. */
  void forget(Handle handle, UUID id) {
    handle.createUpdate("delete from bulk_change where id = :id").bind("id", id).execute();
  }

  /** Gives claims, and all that are judged as one with them, the assignments they had before. */
  void restoreAssignments(Handle handle, List<ClaimBefore> claims) {
    handle
        .createUpdate(
            """
            update claim c set assignee = was.assignee, assigned_by = was.assigned_by, assigned_at = was.assigned_at
            from (select coalesce(k.repeats, k.id) as first, (b.assignment #>> '{to,id}')::uuid as assignee,
                         b.assignment ->> 'by' as assigned_by, (b.assignment ->> 'at')::timestamptz as assigned_at
                  from jsonb_to_recordset(:claims::jsonb) as b (claim uuid, assignment jsonb) join claim k on k.id = b.claim) was
            where c.id = was.first or c.repeats = was.first
            """)
        .bind("claims", Json.write(claims))
        .execute();
  }
}
