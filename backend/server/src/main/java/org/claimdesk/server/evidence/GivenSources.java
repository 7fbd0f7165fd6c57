package org.claimdesk.server.evidence;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.copy.CopyRepository;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.lib.SearchWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Looks through the evidence of all claims for documents to use again. */
@Singleton
class GivenSources {

  private static final int MOST = 20;

  /** So many pieces of evidence, the newest, are looked at; several may rest on one document. */
  private static final int LOOKED_AT = 500;

  /** Fewer characters stand in every address. */
  private static final int SHORTEST_PART = 3;

  private final Jdbi jdbi;
  private final CopyRepository copies;

  GivenSources(Jdbi jdbi, CopyRepository copies) {
    this.jdbi = jdbi;
    this.copies = copies;
  }

  /**
   * The documents that were used last, each once; at most 20.
   *
   * @param typed words of title, publisher, excerpt or address, or a part of the address; null for
   *     all
   * @param without the claim whose own evidence is left out
   * @param viewer who looks: what others gave for a claim that waits for blind reviews stays hidden
   */
  Page<GivenSource> find(Actor viewer, @Nullable String typed, @Nullable UUID without) {
    return jdbi.withHandle(
        handle -> {
          List<Found> found = find(handle, viewer, typed, without);
          Set<UUID> keys =
              found.stream().map(Found::copy).filter(Objects::nonNull).collect(Collectors.toSet());
          Map<UUID, ArchivedCopy> known = copies.findAll(handle, keys);
          List<GivenSource> sources = found.stream().map(each -> each.source(known)).toList();
          return new Page<>(sources, null, sources.size());
        });
  }

  private static List<Found> find(
      Handle handle, Actor viewer, @Nullable String typed, @Nullable UUID without) {
    boolean all = typed == null || typed.isBlank();
    String part = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    String byAddress = part.length() < SHORTEST_PART ? "" : " OR lower(e.url) LIKE :part";
    Query query =
        handle
            .createQuery(
                """
                WITH hit AS (
                  SELECT e.* FROM evidence e JOIN claim j ON j.id = e.claim
                  WHERE (CAST(:without AS uuid) IS NULL OR e.claim <> :without)
                    AND (e.created_by = :viewer OR j.status IN ('decided', 'disputed')
                         OR NOT EXISTS (SELECT FROM dossier_claim m JOIN dossier d ON d.id = m.dossier
                                        WHERE m.claim = e.claim AND d.reviews > 1)) %s
                  ORDER BY e.created_at DESC, e.id DESC LIMIT :lookedAt),
                source AS (
                  SELECT DISTINCT ON (coalesce(copy::text, url)) * FROM hit
                  ORDER BY coalesce(copy::text, url), created_at DESC, id DESC)
                SELECT s.id, s.url, s.title, s.publisher, s.published, s.excerpt, s.copy, s.claim, c.text AS claim_text
                FROM source s JOIN claim c ON c.id = s.claim ORDER BY s.created_at DESC, s.id DESC LIMIT :most
                """
                    .formatted(
                        all ? "" : "AND (" + SearchWords.condition("e.search") + byAddress + ")"))
            .bind("without", without)
            .bind("viewer", viewer.id())
            .bind("lookedAt", LOOKED_AT)
            .bind("most", MOST);
    if (!all) {
      SearchWords.of(Objects.requireNonNull(typed)).bind(query);
      if (!byAddress.isEmpty()) {
        query.bind("part", "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%");
      }
    }
    return query.map((row, context) -> read(row)).list();
  }

  private static Found read(ResultSet row) throws SQLException {
    return new Found(
        new GivenSource(
            key(row, "id"),
            row.getString("url"),
            row.getString("title"),
            row.getString("publisher"),
            row.getObject("published", LocalDate.class),
            text(row, "excerpt"),
            null,
            key(row, "claim"),
            text(row, "claim_text")),
        row.getObject("copy", UUID.class));
  }

  /** A document whose copy is known by its key only. */
  private record Found(GivenSource source, @Nullable UUID copy) {

    GivenSource source(Map<UUID, ArchivedCopy> copies) {
      return new GivenSource(
          source.evidence(),
          source.url(),
          source.title(),
          source.publisher(),
          source.published(),
          source.excerpt(),
          copy == null ? null : copies.get(copy),
          source.claim(),
          source.claimText());
    }
  }
}
