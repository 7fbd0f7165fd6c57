package org.claimdesk.server.claim;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.claimdesk.extraction.likeness.Wording;
import org.claimdesk.server.correction.Corrections;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.mention.TimeMention;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims of a near copy repeat claims that are there already, so that they are reviewed
 * once: those of the same words, or nearly so, about the same days.
 */
@Singleton
public class RepeatedClaims {
  /** Claims of near copies that are looked at, the oldest first. */
  private static final int KNOWN_LIMIT = 2_000;

  private final ClaimRepository claims;

  RepeatedClaims(ClaimRepository claims) {
    this.claims = claims;
  }

  /** A claim of a near copy, with the one that it repeats or else its own key. */
  private record Known(UUID first, Wording wording, List<TimeMention> times) {}

  /**
   * Lets the claims of a new article repeat those of its near copies, in the transaction that
   * stores it.
   *
   * @param copies the articles that it is a near copy of
   * @return how many claims repeat another
   */
  public int link(Handle handle, UUID article, List<UUID> copies) {
    return link(handle, article, copies, claim -> true);
  }

  /**
   * As {@link #link(Handle, UUID, List)}, of the claims that an article gets later: what a person
   * parted of the others stays parted.
   *
   * @param added the keys of the claims that are new
   * @return how many claims repeat another
   */
  public int link(Handle handle, UUID article, List<UUID> copies, Set<UUID> added) {
    return added.isEmpty() ? 0 : link(handle, article, copies, claim -> added.contains(claim.id()));
  }

  private int link(Handle handle, UUID article, List<UUID> copies, Predicate<Claim> which) {
    if (copies.isEmpty()) {
      return 0;
    }
    List<Known> known = known(handle, copies);
    List<Claim> own = claims.ofArticle(handle, article);
    // An article repeats a claim once, and none of its own.
    Set<UUID> taken = new HashSet<>();
    for (Claim claim : own) {
      taken.add(Objects.requireNonNullElse(claim.repeats(), claim.id()));
    }
    Map<UUID, UUID> repeated = new LinkedHashMap<>();
    for (Claim claim : own) {
      if (claim.repeats() == null && claim.status() == ClaimStatus.OPEN && which.test(claim)) {
        first(claim, known, taken)
            .ifPresent(
                first -> {
                  taken.add(first);
                  repeated.put(claim.id(), first);
                });
      }
    }
    claims.repeat(handle, repeated);
    return repeated.size();
  }

  private static List<Known> known(Handle handle, List<UUID> articles) {
    return handle
        .createQuery(
            """
            select coalesce(repeats, id) as first, text, times, corrections from claim
            where article = any(:articles) order by id limit :limit
            """)
        .bindArray("articles", UUID.class, articles)
        .bind("limit", KNOWN_LIMIT)
        .map(
            (row, context) ->
                new Known(
                    key(row, "first"),
                    Wording.of(text(row, "text")),
                    asRead(
                        jsonList(row, "times", TimeMention.class), row.getString("corrections"))))
        .list();
  }

  /** The times as the extractor reads them in the new article, too, whoever corrected them here. */
  private static List<TimeMention> asRead(List<TimeMention> times, @Nullable String corrections) {
    Corrections corrected = corrections == null ? null : Json.read(corrections, Corrections.class);
    return new Readings(List.of(), times, null, corrected).periodsRead();
  }

  /** The claim that {@code claim} repeats, rather word for word than nearly. */
  private static Optional<UUID> first(Claim claim, List<Known> known, Set<UUID> taken) {
    Wording wording = Wording.of(claim.text());
    List<Known> same =
        known.stream()
            .filter(other -> !taken.contains(other.first()))
            .filter(other -> wording.saysTheSame(other.wording()))
            .filter(other -> sameDays(claim.times(), other.times()))
            .toList();
    return same.stream()
        .filter(other -> wording.sameWords(other.wording()))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(Known::first);
  }

  /**
   * Whether no time expression stands for other days in one than in the other: "yesterday" of a
   * paper printed a day later is another day. An unresolved one contradicts nothing.
   */
  private static boolean sameDays(List<TimeMention> ours, List<TimeMention> theirs) {
    if (ours.size() != theirs.size()) {
      return true;
    }
    for (int i = 0; i < ours.size(); i++) {
      TimeMention a = ours.get(i);
      TimeMention b = theirs.get(i);
      boolean unresolved =
          (a.from() == null && a.to() == null) || (b.from() == null && b.to() == null);
      if (!unresolved && !(Objects.equals(a.from(), b.from()) && Objects.equals(a.to(), b.to()))) {
        return false;
      }
    }
    return true;
  }
}
