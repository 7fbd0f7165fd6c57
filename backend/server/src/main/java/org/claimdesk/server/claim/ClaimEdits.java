package org.claimdesk.server.claim;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.Selector;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What claims were before a person changed their bounds, in the database; and what hangs on a claim
 * (evidence, reviews that were taken back, comments, places in dossiers) on its way to another one.
 */
@Singleton
class ClaimEdits {
  /** What follows from a claim's bounds, or from who set them. */
  private static final String OF_BOUNDS =
      """
      origin, extraction, start_offset, end_offset, text, context_before, context_after, checkable, worth, kinds,
      quantities, times, attribution, check_target, parts, reasons, speaker,
      corrections
      """;

  /** What evidence is about, counted in a claim's new parts and figures. */
  private static final String RENUMBERED =
      """
       parts = array(select n from (select (:parts::integer[])[p + 1] as n from unnest(parts) p) m
                     where n is not null order by n),
             reference_figure = (:figures::integer[])[reference_figure + 1]
      """;

  private final ClaimComments comments;
  private final ClaimFindings findings;
  private final ClaimReplies replies;

  ClaimEdits(ClaimComments comments, ClaimFindings findings, ClaimReplies replies) {
    this.comments = comments;
    this.findings = findings;
    this.replies = replies;
  }

  /**
   * Keeps a claim as it is, before it changes.
   *
   * @param merged the claim that becomes part of it
   * @param split the claim that is split off it
   */
  void keep(
      Handle handle,
      Actor actor,
      ClaimEdit.Kind kind,
      UUID claim,
      @Nullable UUID merged,
      @Nullable UUID split) {
    handle
        .createUpdate(
            """
            insert into claim_edit (id, claim, kind, other, claim_before, other_before, evidence, comments, replies,
                                    reviews, findings, dossiers, created_by)
            select :id, :claim, :kind, coalesce(:merged::uuid, :split::uuid),
                   (select to_jsonb(c) - 'search' from claim c where c.id = :claim),
                   (select to_jsonb(c) - 'search' from claim c where c.id = :merged::uuid),
                   (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'claim', e.claim, 'parts', e.parts,
                                                                       'figure', e.reference_figure)), '[]')
                    from evidence e where e.claim in (:claim, :merged::uuid)),
                   (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'claim', m.claim, 'part', m.part)), '[]')
                    from comment m where m.claim in (:claim, :merged::uuid)),
                   (select coalesce(jsonb_agg(to_jsonb(l)), '[]')
                    from reply_claim l where l.claim in (:claim, :merged::uuid)),
                   array(select r.id from review r where r.claim = :merged::uuid),
                   (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'findings', r.findings)), '[]')
                    from review r where r.claim in (:claim, :merged::uuid) and r.findings <> '[]'),
                   (select coalesce(jsonb_agg(to_jsonb(m)), '[]')
                    from dossier_claim m where m.claim in (:claim, :merged::uuid)),
                   :by
            """)
        .bind("id", Keys.next())
        .bind("claim", claim)
        .bind("kind", kind.name().toLowerCase(Locale.ROOT))
        .bind("merged", merged)
        .bind("split", split)
        .bind("by", actor.id())
        .execute();
  }

  /** The newest change of a claim that can be taken back. */
  Optional<ClaimEdit> last(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            select id, kind, other, claim_before ->> 'start_offset' as start, claim_before ->> 'end_offset' as end,
                   other_before ->> 'start_offset' as other_start, other_before ->> 'end_offset' as other_end
            from claim_edit where claim = :claim order by id desc limit 1
            """)
        .bind("claim", claim)
        .map(
            (row, context) ->
                new ClaimEdit(
                    key(row, "id"),
                    ClaimEdit.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                    row.getObject("other", UUID.class),
                    new Selector(row.getInt("start"), row.getInt("end")),
                    row.getString("other_start") == null
                        ? null
                        : new Selector(row.getInt("other_start"), row.getInt("other_end"))))
        .findOne();
  }

  /** Gives the claim of an edit its bounds back, with all that followed from them. */
  void restoreClaim(Handle handle, UUID edit) {
    handle
        .createUpdate(
            """
            update claim c set (%1$s) = (select %1$s from jsonb_populate_record(null::claim, e.claim_before)),
                               version = c.version + 1, updated = now()
            from claim_edit e where e.id = :edit and c.id = e.claim
            """
                .formatted(OF_BOUNDS))
        .bind("edit", edit)
        .execute();
  }

  /** Brings the claim back that became part of another. */
  void restoreMerged(Handle handle, UUID edit) {
    // The columns are the catalogue's, so that one added to the table later comes back too.
    String columns =
        handle
            .createQuery(
                """
                select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                where table_schema = current_schema() and table_name = 'claim' and is_generated = 'NEVER'
                """)
            .mapTo(String.class)
            .one();
    handle
        .createUpdate(
            """
            insert into claim (%1$s)
            select %1$s from jsonb_populate_record(null::claim, (select other_before from claim_edit where id = :edit))
            """
                .formatted(columns))
        .bind("edit", edit)
        .execute();
  }

  /**
   * Puts evidence and comments, and of a merge reviews and dossiers too, back to where they were.
   */
  void restoreWhatHangs(Handle handle, UUID edit) {
    handle
        .createUpdate(
            """
            update evidence e set claim = was.claim, parts = was.parts, reference_figure = was.figure
            from claim_edit t,
                 jsonb_to_recordset(t.evidence) as was (id uuid, claim uuid, parts integer[], figure integer)
            where t.id = :edit and e.id = was.id
            """)
        .bind("edit", edit)
        .execute();
    comments.restore(handle, edit);
    findings.restore(handle, edit);
    replies.restore(handle, edit);
    handle
        .createUpdate(
            """
            update review r set claim = t.other from claim_edit t where t.id = :edit and r.id = any(t.reviews)
            """)
        .bind("edit", edit)
        .execute();
    handle
        .createUpdate(
            """
            insert into dossier_claim (dossier, claim, position, added_at)
            select was.dossier, was.claim, was.position, was.added_at
            from claim_edit t, jsonb_populate_recordset(null::dossier_claim, t.dossiers) was
            where t.id = :edit and t.kind = 'merged' and was.claim = t.other
              and exists (select from dossier_claim m where m.dossier = was.dossier and m.claim = t.claim)
            """)
        .bind("edit", edit)
        .execute();
    // Where only the other one was, this one came by the merge.
    handle
        .createUpdate(
            """
            delete from dossier_claim m using claim_edit t
            where t.id = :edit and t.kind = 'merged' and m.claim = t.claim
              and exists (select from jsonb_populate_recordset(null::dossier_claim, t.dossiers) was
                          where was.dossier = m.dossier and was.claim = t.other)
              and not exists (select from jsonb_populate_recordset(null::dossier_claim, t.dossiers) was
                              where was.dossier = m.dossier and was.claim = t.claim)
            """)
        .bind("edit", edit)
        .execute();
  }

  void forget(Handle handle, UUID edit) {
    handle.createUpdate("delete from claim_edit where id = :id").bind("id", edit).execute();
  }

  /**
   * Moves all that hangs on a claim to another one, which may have its place in a dossier already.
   */
  void moveWhatHangs(Handle handle, UUID from, UUID to) {
    for (String sql :
        List.of(
            "update evidence set claim = :to where claim = :from",
            "update review set claim = :to where claim = :from")) {
      handle.createUpdate(sql).bind("from", from).bind("to", to).execute();
    }
    comments.move(handle, from, to);
    replies.copy(handle, from, to);
    copyPlaces(handle, from, to);
  }

  /** Gives a claim that is split off another one what the two have in common. */
  void share(Handle handle, UUID from, UUID to) {
    copyPlaces(handle, from, to);
    replies.copy(handle, from, to);
  }

  /** Puts a claim into every dossier that another one is in, right behind it. */
  private static void copyPlaces(Handle handle, UUID from, UUID to) {
    handle
        .createUpdate(
            """
            insert into dossier_claim (dossier, claim, position)
            select dossier, :to, position from dossier_claim where claim = :from
            on conflict do nothing
            """)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  /**
   * Moves the evidence about nothing but figures of a claim that lie in {@code half}, and comments
   * on such parts and evidence, to the claim that this becomes.
   */
  void moveEvidenceOf(Handle handle, Claim claim, ClaimSpan half, UUID to) {
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < claim.parts().size(); i++) {
      QuantityMention figure = figure(claim.parts().get(i), claim.quantities());
      if (figure != null && half.covers(figure)) {
        parts.add(i);
      }
    }
    @Nullable Object[] numbers = numbers(claim, half.parts(), half.quantities());
    handle
        .createUpdate(
            "update evidence set claim = :to,"
                + RENUMBERED
                + "where claim = :from and parts <> '{}' and parts <@ :moved")
        .bind("from", claim.id())
        .bind("to", to)
        .bindArray("moved", Integer.class, parts)
        .bindArray("parts", Integer.class, numbers)
        .bindArray("figures", Integer.class, numbers(claim.quantities(), half.quantities()))
        .execute();
    comments.moveParts(handle, claim.id(), to, parts, numbers);
  }

  /**
   * Makes the evidence of a claim, and the comments, about some of its parts speak of the parts
   * with the same figures among {@code after}, without a figure of those with the same bounds, or
   * of the whole claim where there are none; and what reviews found about its parts likewise, or
   * about none of today's.
   *
   * @param figures what the parts {@code after} count their figures in
   */
  void renumberParts(
      Handle handle, Claim claim, List<PartMention> after, List<QuantityMention> figures) {
    @Nullable Object[] numbers = numbers(claim, after, figures);
    comments.renumber(handle, claim.id(), numbers);
    findings.renumber(handle, claim.id(), numbers);
    handle
        .createUpdate("update evidence set" + RENUMBERED + "where claim = :claim")
        .bind("claim", claim.id())
        .bindArray("parts", Integer.class, numbers)
        .bindArray("figures", Integer.class, numbers(claim.quantities(), figures))
        .execute();
  }

  /** Where each of {@code before} stands in {@code after}; null where it does not. */
  private static @Nullable Object[] numbers(
      List<QuantityMention> before, List<QuantityMention> after) {
    List<Selector> places = after.stream().map(Selector::of).toList();
    return before.stream()
        .map(figure -> places.indexOf(Selector.of(figure)))
        .map(i -> i < 0 ? null : i)
        .toArray();
  }

  private static @Nullable Object[] numbers(
      Claim claim, List<PartMention> after, List<QuantityMention> figures) {
    @Nullable Object[] numbers = new Object[claim.parts().size()];
    for (int i = 0; i < numbers.length; i++) {
      Selector place = place(claim.parts().get(i), claim.quantities());
      for (int j = 0; j < after.size(); j++) {
        if (place.equals(place(after.get(j), figures))) {
          numbers[i] = j;
        }
      }
    }
    return numbers;
  }

  /** Where a part stands, by its figure where it has one, which may be corrected in one of two. */
  private static Selector place(PartMention part, List<QuantityMention> figures) {
    QuantityMention figure = figure(part, figures);
    return Selector.of(figure == null ? part : figure);
  }

  private static @Nullable QuantityMention figure(
      PartMention part, List<QuantityMention> quantities) {
    Integer index = part.quantity();
    return index == null ? null : quantities.get(index);
  }
}
