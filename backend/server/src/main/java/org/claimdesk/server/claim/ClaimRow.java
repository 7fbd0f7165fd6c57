package org.claimdesk.server.claim;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.json;
import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;
import static org.claimdesk.server.lib.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.correction.Corrections;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/** The columns of a claim and how they become one. */
final class ClaimRow {
  /** All of a claim's columns, {@code c}, and its article's short form, {@code a}. */
  static final String COLUMNS =
      """
      select c.id, c.article, c.origin, c.start_offset, c.end_offset, c.text, c.context_before, c.context_after,
             c.checkable, c.worth, c.kinds, c.quantities, c.times, c.attribution, c.check_target, c.parts, c.reasons, c.speaker, c.corrections,
             c.repeats, c.status, c.rating, c.doubt, c.dismissal, c.dismissed_by, c.dismissed_at, c.leased_by_name, c.leased_until,
             c.assignee, (select name from account where id = c.assignee) as assignee_name, c.assigned_by, c.assigned_at,
             c.anchor, c.version, c.created, c.updated,
             a.title as article_title, a.publisher as article_publisher, a.published as article_published,
             a.url as article_url, now() as now, exists (select from claim_edit t where t.claim = c.id) as undoable,
             (select count(distinct coalesce(ra.publisher, ra.id::text))
              from (select article from claim
                    where id = coalesce(c.repeats, c.id) or repeats = coalesce(c.repeats, c.id) limit 100) r
                   join article ra on ra.id = r.article) as outlets
      """;

  /** What to select {@link #read} from. */
  static final String SELECT = COLUMNS + "from claim c join article a on a.id = c.article\n";

  /**
   * The same without the reasons and the sentences around the claim, half of what a claim weighs.
   */
  static final String BRIEF =
      SELECT
          .replace("c.context_before, c.context_after", "'' as context_before, '' as context_after")
          .replace("c.reasons", "'[]' as reasons");

  private ClaimRow() {}

  /** Reads the row that {@code row} stands on. */
  static Claim read(ResultSet row) throws SQLException {
    return new Claim(
        key(row, "id"),
        new ClaimArticle(
            key(row, "article"),
            row.getString("article_title"),
            row.getString("article_publisher"),
            row.getObject("article_published", LocalDate.class),
            row.getString("article_url")),
        ClaimOrigin.valueOf(text(row, "origin").toUpperCase(Locale.ROOT)),
        row.getInt("start_offset"),
        row.getInt("end_offset"),
        text(row, "text"),
        new ClaimContext(text(row, "context_before"), text(row, "context_after")),
        row.getDouble("checkable"),
        row.getDouble("worth"),
        texts(row, "kinds"),
        jsonList(row, "quantities", QuantityMention.class),
        jsonList(row, "times", TimeMention.class),
        row.getString("attribution") == null
            ? null
            : json(row, "attribution", AttributionMention.class),
        text(row, "check_target"),
        jsonList(row, "parts", PartMention.class),
        jsonList(row, "reasons", ClaimReason.class),
        row.getString("speaker"),
        row.getString("corrections") == null ? null : json(row, "corrections", Corrections.class),
        row.getObject("repeats", UUID.class),
        row.getInt("outlets"),
        ClaimStatus.of(text(row, "status")).orElseThrow(),
        row.getString("rating"),
        row.getString("doubt"),
        dismissal(row),
        lease(row),
        assignment(row),
        row.getString("anchor"),
        row.getBoolean("undoable"),
        row.getInt("version"),
        instant(row, "created"),
        instant(row, "updated"));
  }

  private static @Nullable Dismissal dismissal(ResultSet row) throws SQLException {
    String reason = row.getString("dismissal");
    return reason == null
        ? null
        : new Dismissal(reason, text(row, "dismissed_by"), instant(row, "dismissed_at"));
  }

  private static @Nullable ClaimAssignment assignment(ResultSet row) throws SQLException {
    UUID assignee = row.getObject("assignee", UUID.class);
    return assignee == null
        ? null
        : new ClaimAssignment(
            new Person(assignee, text(row, "assignee_name")),
            text(row, "assigned_by"),
            instant(row, "assigned_at"));
  }

  /** The lease, unless it has run out by the database's clock. */
  private static @Nullable ClaimLease lease(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("leased_until");
    return until == null || !until.after(row.getTimestamp("now"))
        ? null
        : new ClaimLease(text(row, "leased_by_name"), until.toInstant());
  }
}
