package org.claimdesk.server.review;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimArticle;
import org.jdbi.v3.core.Handle;

/** Where claims appeared, in the database. */
@Singleton
public class AppearanceRepository {
  /** Of a claim that more articles repeat, the first that came in are listed. */
  private static final int LIMIT = 100;

  /** Where a claim appeared, the first place first; only its own when nothing repeats it. */
  List<Appearance> of(Handle handle, UUID claim) {
    return ofClaims(handle, List.of(claim)).getOrDefault(claim, List.of());
  }

  /** Where each of {@code claims} appeared, in one statement however many they are. */
  public Map<UUID, List<Appearance>> ofClaims(Handle handle, Collection<UUID> claims) {
    Map<UUID, List<Appearance>> found = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT c.id AS asked, g.id, g.text, g.repeats IS NULL AS first, a.id AS article, a.title, a.publisher,
                   a.published, a.url
            FROM claim c
                 JOIN LATERAL (SELECT * FROM claim WHERE id = coalesce(c.repeats, c.id) OR repeats = coalesce(c.repeats, c.id)
                               ORDER BY repeats NULLS FIRST, id LIMIT :limit) g ON true
                 JOIN article a ON a.id = g.article
            WHERE c.id = ANY (:claims) ORDER BY c.id, g.repeats NULLS FIRST, g.id
            """)
        .bindArray("claims", UUID.class, claims)
        .bind("limit", LIMIT)
        .map(
            (row, context) ->
                Map.entry(
                    key(row, "asked"),
                    new Appearance(
                        key(row, "id"),
                        new ClaimArticle(
                            key(row, "article"),
                            row.getString("title"),
                            row.getString("publisher"),
                            row.getObject("published", LocalDate.class),
                            row.getString("url")),
                        text(row, "text"),
                        row.getBoolean("first"))))
        .forEach(
            entry ->
                found
                    .computeIfAbsent(entry.getKey(), claim -> new ArrayList<>())
                    .add(entry.getValue()));
    return found;
  }
}
