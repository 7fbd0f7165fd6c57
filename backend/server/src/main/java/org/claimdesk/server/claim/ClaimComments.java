package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where the comments on claims stand, in the database, when a person changes the claims' bounds. A
 * comment on a part goes with the part, one on a piece of evidence with the evidence, and an answer
 * with the conversation that it belongs to.
 */
@Singleton
class ClaimComments {

  /** Moves all comments on a claim to another one. */
  void move(Handle handle, UUID from, UUID to) {
    handle
        .createUpdate("update comment set claim = :to where claim = :from")
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  /**
   * Moves the comments on some parts of a claim to the claim that holds these parts now, and what
   * belongs to them and to evidence that was moved.
   *
   * @param moved numbers of the parts in {@code from}
   * @param parts the number in {@code to} of each part of {@code from}, null where it has none
   */
  void moveParts(Handle handle, UUID from, UUID to, List<Integer> moved, @Nullable Object[] parts) {
    handle
        .createUpdate(
            """
            update comment set claim = :to, part = (:parts::integer[])[part + 1]
            where claim = :from and part = any(:moved)
            """)
        .bind("from", from)
        .bind("to", to)
        .bindArray("moved", Integer.class, moved)
        .bindArray("parts", Integer.class, parts)
        .execute();
    gather(handle, List.of(from, to));
  }

  /**
   * Makes the comments on parts of a claim stand at the parts with new numbers, or at the whole
   * claim where there are none.
   *
   * @param parts the new number of each part, null where it has none
   */
  void renumber(Handle handle, UUID claim, @Nullable Object[] parts) {
    handle
        .createUpdate(
            """
            update comment set part = (:parts::integer[])[part + 1] where claim = :claim and part is not null
            """)
        .bind("claim", claim)
        .bindArray("parts", Integer.class, parts)
        .execute();
  }

  /**
   * Puts the comments back to where they were before an edit; later ones go with what they are
   * about.
   */
  void restore(Handle handle, UUID edit) {
    handle
        .createUpdate(
            """
            update comment m set claim = was.claim, part = was.part
            from claim_edit t, jsonb_to_recordset(t.comments) as was (id uuid, claim uuid, part integer)
            where t.id = :edit and m.id = was.id
            """)
        .bind("edit", edit)
        .execute();
    gather(
        handle,
        handle
            .createQuery(
                """
                select c.id from claim c join claim_edit t on c.id in (t.claim, t.other) where t.id = :edit
                """)
            .bind("edit", edit)
            .mapTo(UUID.class)
            .list());
  }

  /**
   * Brings the comments among these claims to the evidence, and answers to the comment, that they
   * are about.
   */
  private static void gather(Handle handle, List<UUID> claims) {
    for (String sql :
        List.of(
            """
            update comment m set claim = e.claim, part = null from evidence e
            where m.evidence = e.id and m.claim <> e.claim and m.claim = any(:claims) and e.claim = any(:claims)
            """,
            """
            update comment m set claim = f.claim, part = null from comment f
            where m.answers = f.id and m.claim <> f.claim and m.claim = any(:claims) and f.claim = any(:claims)
            """)) {
      handle.createUpdate(sql).bindArray("claims", UUID.class, claims).execute();
    }
  }
}
