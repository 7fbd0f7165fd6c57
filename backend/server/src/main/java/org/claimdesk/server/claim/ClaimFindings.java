package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a claim its reviews found something about, in the database, when a person changes
 * the claim's bounds. Only reviews that were taken back can be there then; they are told in the
 * history.
 */
@Singleton
class ClaimFindings {

  /**
   * Makes findings about parts of a claim be about the parts with new numbers; where there are none
   * they stay with the words of the part as it was.
   *
   * @param parts the new number of each part, null where it has none
   */
  void renumber(Handle handle, UUID claim, @Nullable Object[] parts) {
    handle
        .createUpdate(
            """
            update review set findings =
              (select jsonb_agg(jsonb_set(f, '{part}',
                                          coalesce(to_jsonb((:parts::integer[])[(f ->> 'part')::integer + 1]), 'null'))
                                order by n)
               from jsonb_array_elements(findings) with ordinality found (f, n))
            where claim = :claim and findings <> '[]'
            """)
        .bind("claim", claim)
        .bindArray("parts", Integer.class, parts)
        .execute();
  }

  /** Lets findings be about the parts that they were about before an edit. */
  void restore(Handle handle, UUID edit) {
    handle
        .createUpdate(
            """
            update review r set findings = was.findings
            from claim_edit t, jsonb_to_recordset(t.findings) as was (id uuid, findings jsonb)
            where t.id = :edit and r.id = was.id
            """)
        .bind("edit", edit)
        .execute();
  }
}
