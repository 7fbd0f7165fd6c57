package org.claimdesk.server.decision;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.jdbi.v3.core.Handle;

/** Finds a person's latest decisions. */
@Singleton
class Decisions {
  /** How many can be taken back one after the other. */
  private static final int LIMIT = 10;

  /**
   * How many of a person's steps are looked at: decisions, and steps that took decisions back. Who
   * took the last fifty of them back sees a shorter list.
   */
  static final int STEPS = 110;

  /**
   * Of each claim, or of those that are judged as one with it, the last step counts: a decision, or
   * that one was taken back.
   */
  static final String LATEST =
      """
      with step as (
        select sequence, at, action, subject_id from audit_event
        where actor = :actor
          and action in ('claim.reviewed', 'claim.review_undone', 'claim.dismissed', 'claim.reopened')
        order by sequence desc limit :steps
      ), last_step as (
        select distinct on (coalesce(c.repeats, c.id)) s.sequence, s.at, s.action, coalesce(c.repeats, c.id) as claim
        from step s join claim c on c.id = s.subject_id
        order by coalesce(c.repeats, c.id), s.sequence desc
      )
      select c.id, c.text, s.at, s.action, r.id as review, r.rating,
             case
               when s.action = 'claim.dismissed'
                 then case when c.status <> 'dismissed' or c.dismissed_at > s.at then 'changed' end
               when exists (select from adjudication j where j.claim = c.id and j.superseded_at is null) then 'adjudicated'
               when r.id is null or c.status = 'dismissed' then 'changed'
               when exists (
                 select from claim g
                      join dossier_claim m on m.claim = g.id
                      join report p on p.dossier = m.dossier
                 where (g.id = c.id or g.repeats = c.id) and p.published_at >= m.added_at and p.published_at >= s.at)
                 then 'published'
             end as obstacle
      from last_step s
           join claim c on c.id = s.claim
           left join review r on r.claim = c.id and r.reviewer = :actor and r.withdrawn_at is null
      where s.action in ('claim.reviewed', 'claim.dismissed')
      order by s.sequence desc limit :limit
      """;

  /** The last decisions of {@code actor} that they did not take back themselves, newest first. */
  List<Decision> latest(Handle handle, Actor actor) {
    return handle
        .createQuery(LATEST)
        .bind("actor", actor.id())
        .bind("steps", STEPS)
        .bind("limit", LIMIT)
        .map((row, context) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    boolean reviewed = text(row, "action").equals("claim.reviewed");
    return new Decision(
        key(row, "id"),
        text(row, "text"),
        reviewed ? "review" : "dismissal",
        reviewed ? row.getObject("review", UUID.class) : null,
        reviewed ? row.getString("rating") : null,
        instant(row, "at"),
        row.getString("obstacle"));
  }
}
