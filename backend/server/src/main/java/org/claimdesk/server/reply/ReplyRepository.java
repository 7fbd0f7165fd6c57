package org.claimdesk.server.reply;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Replies of claimants in the database. */
@Singleton
public class ReplyRepository {

  private static final String SELECT =
      """
      SELECT c.id AS of_claim, r.id, r.claimant, r.channel, r.asked, r.asked_by, a.name AS asked_by_name, r.outcome,
             r.words, r.answered, r.created_by, b.name AS created_by_name, r.created_at, r.version,
             array(SELECT o.claim FROM reply_claim o WHERE o.reply = r.id ORDER BY o.claim) AS claims
      FROM claim c JOIN reply_claim l ON l.claim = coalesce(c.repeats, c.id) JOIN reply r ON r.id = l.reply
           JOIN account a ON a.id = r.asked_by JOIN account b ON b.id = r.created_by
      """;

  /**
   * What the claimants of each of {@code claims} were asked, in the order of asking; a claim
   * without any has no entry. What was asked about a claim was asked about those that repeat it.
   */
  public Map<UUID, List<Reply>> ofClaims(Handle handle, Collection<UUID> claims) {
    Map<UUID, List<Reply>> found = new HashMap<>();
    handle
        .createQuery(SELECT + "WHERE c.id = ANY (:claims) ORDER BY r.asked, r.id")
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "of_claim"), reply(row)))
        .forEach(
            entry ->
                found
                    .computeIfAbsent(entry.getKey(), claim -> new ArrayList<>())
                    .add(entry.getValue()));
    return found;
  }

  /** One about a claim, or about the one that the claim repeats. */
  Optional<Reply> find(Handle handle, UUID claim, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE c.id = :claim AND r.id = :id")
        .bind("claim", claim)
        .bind("id", id)
        .map((row, context) -> reply(row))
        .findOne();
  }

  void insert(Handle handle, UUID id, UUID by, NewReply.Checked reply) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO reply (id, claimant, channel, asked, asked_by, outcome, words, answered, created_by)
                VALUES (:id, :claimant, :channel, :asked, :askedBy, :outcome, :words, :answered, :by)
                """),
            reply)
        .bind("id", id)
        .bind("by", by)
        .execute();
  }

  void update(Handle handle, UUID id, NewReply.Checked reply) {
    bind(
            handle.createUpdate(
                """
                UPDATE reply SET claimant = :claimant, channel = :channel, asked = :asked, asked_by = :askedBy,
                                 outcome = :outcome, words = :words, answered = :answered, version = version + 1
                WHERE id = :id
                """),
            reply)
        .bind("id", id)
        .execute();
  }

  /** Makes a reply one about these claims alone. */
  void setClaims(Handle handle, UUID id, Collection<UUID> claims) {
    // New ones first: a reply about no claim is gone.
    for (String sql :
        List.of(
            "INSERT INTO reply_claim (reply, claim) SELECT :id, unnest(:claims) ON CONFLICT DO NOTHING",
            "DELETE FROM reply_claim WHERE reply = :id AND claim <> ALL (:claims)")) {
      handle.createUpdate(sql).bind("id", id).bindArray("claims", UUID.class, claims).execute();
    }
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM reply WHERE id = :id").bind("id", id).execute();
  }

  private static Update bind(Update statement, NewReply.Checked reply) {
    return statement
        .bind("claimant", reply.claimant())
        .bind("channel", reply.channel().code())
        .bind("asked", reply.asked())
        .bind("askedBy", reply.askedBy())
        .bind("outcome", reply.outcome().code())
        .bind("words", reply.words())
        .bind("answered", reply.answered());
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        key(row, "id"),
        List.of((UUID[]) row.getArray("claims").getArray()),
        text(row, "claimant"),
        Channel.of(text(row, "channel")),
        Objects.requireNonNull(row.getObject("asked", LocalDate.class)),
        new Person(key(row, "asked_by"), text(row, "asked_by_name")),
        Outcome.of(text(row, "outcome")),
        row.getString("words"),
        row.getObject("answered", LocalDate.class),
        new Person(key(row, "created_by"), text(row, "created_by_name")),
        instant(row, "created_at"),
        row.getInt("version"));
  }
}
