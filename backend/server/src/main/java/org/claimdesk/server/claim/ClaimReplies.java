package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Which claims the replies of claimants are about, in the database, when a person changes the
 * claims' bounds: who was asked about a claim was asked about each that is made of it.
 */
@Singleton
class ClaimReplies {

  /** Makes what was asked about a claim asked about another one, too. */
  void copy(Handle handle, UUID from, UUID to) {
    handle
        .createUpdate(
            """
            insert into reply_claim (reply, claim) select reply, :to from reply_claim where claim = :from
            on conflict do nothing
            """)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  /** Gives each claim of a merge its own again, in place of those of both. */
  void restore(Handle handle, UUID edit) {
    // First what comes back: a reply about no claim is gone.
    for (String sql :
        List.of(
            """
            insert into reply_claim (reply, claim)
            select was.reply, was.claim
            from claim_edit t, jsonb_to_recordset(t.replies) as was (reply uuid, claim uuid)
            where t.id = :edit and was.claim = t.other and exists (select from reply r where r.id = was.reply)
            on conflict do nothing
            """,
            """
            delete from reply_claim l using claim_edit t
            where t.id = :edit and l.claim = t.claim
              and exists (select from jsonb_to_recordset(t.replies) as was (reply uuid, claim uuid)
                          where was.reply = l.reply and was.claim = t.other)
              and not exists (select from jsonb_to_recordset(t.replies) as was (reply uuid, claim uuid)
                              where was.reply = l.reply and was.claim = t.claim)
            """)) {
      handle.createUpdate(sql).bind("edit", edit).execute();
    }
  }
}
