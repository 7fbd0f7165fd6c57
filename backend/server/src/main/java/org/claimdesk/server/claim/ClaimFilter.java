package org.claimdesk.server.claim;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.extraction.claim.ClaimKind;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.SearchWords;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a list holds: those that meet all conditions given. A claim that near copies of its
 * article repeat is listed once, as it was found first; the claims of one article, dossier or
 * publisher are all listed.
 *
 * @param article the claims of one article
 * @param dossier the claims of one dossier
 * @param status claims of any of these statuses, separated by commas
 * @param kind claims about this
 * @param rating claims decided with this rating
 * @param speaker claims of this speaker, by resolved name
 * @param publisher claims of articles of this publisher
 * @param minWorth claims worth at least this, 0 to 1
 * @param from claims of articles published on this day or later
 * @param to claims of articles published before this day
 * @param evidence {@code yes} for claims with evidence, {@code no} for those without
 * @param reopened {@code yes} for claims whose evidence changed or vanished after the verdict,
 *     until somebody has looked again; {@code no} for all others
 * @param assigned claims assigned to this account, by its key or name; {@code me} for the one who
 *     asks, {@code nobody} for those assigned to none
 * @param q claims whose statement or speaker holds these words, the last of them perhaps half
 *     typed; quotation marks, {@code or} and a leading minus as in a web search
 */
@Introspected
@Serdeable
public record ClaimFilter(
    @Nullable @QueryValue UUID article,
    @Nullable @QueryValue UUID dossier,
    @Nullable @QueryValue String status,
    @Nullable @QueryValue
        @Schema(
            type = "string",
            allowableValues = {
              "quantity",
              "comparison",
              "ranking",
              "event",
              "quote",
              "law",
              "cause",
              "poll",
              "forecast"
            })
        String kind,
    @Nullable @QueryValue String rating,
    @Nullable @QueryValue String speaker,
    @Nullable @QueryValue String publisher,
    @Nullable @QueryValue Double minWorth,
    @Nullable @QueryValue LocalDate from,
    @Nullable @QueryValue LocalDate to,
    @Nullable @QueryValue
        @Schema(
            type = "string",
            allowableValues = {"yes", "no"})
        String evidence,
    @Nullable @QueryValue
        @Schema(
            type = "string",
            allowableValues = {"yes", "no"})
        String reopened,
    @Nullable @QueryValue String assigned,
    @Nullable @QueryValue String q) {

  private static final String ME = "me";
  private static final String NOBODY = "nobody";

  /** All claims. */
  public static final ClaimFilter ALL =
      new ClaimFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /**
   * Reads the conditions that have a fixed set of values.
   *
   * @throws Problem 400 naming the parameter whose value is none of them
   */
  public void check() {
    statuses();
    refuseNul("assigned", assigned);
    refuseNul("q", q);
    refuseNul("speaker", speaker);
    refuseNul("publisher", publisher);
    refuseNul("rating", rating);
    if (kind != null && Arrays.stream(ClaimKind.values()).noneMatch(k -> k.code().equals(kind))) {
      throw Problem.badRequest(
          "kind", "kind is \"" + kind + "\"; give one of " + codes(ClaimKind.values()) + ".");
    }
    if (minWorth != null && !(minWorth >= 0 && minWorth <= 1)) {
      throw Problem.badRequest("minWorth", "minWorth is " + minWorth + "; give one from 0 to 1.");
    }
    refuseOtherThanYesOrNo("evidence", evidence);
    refuseOtherThanYesOrNo("reopened", reopened);
    if (from != null && to != null && !from.isBefore(to)) {
      throw Problem.badRequest(
          "to", "to is " + to + ", from " + from + "; give a day after the first, it is left out.");
    }
  }

  /** These conditions with {@code me} as the account of {@code viewer}. */
  public ClaimFilter of(Actor viewer) {
    return ME.equals(assigned)
        ? new ClaimFilter(
            article,
            dossier,
            status,
            kind,
            rating,
            speaker,
            publisher,
            minWorth,
            from,
            to,
            evidence,
            reopened,
            viewer.id().toString(),
            q)
        : this;
  }

  /** Whether only claims that are assigned to none are asked for. */
  boolean unassigned() {
    return NOBODY.equals(assigned);
  }

  /** The key of the account that claims are assigned to; null where none or a name is given. */
  @Nullable UUID assignee() {
    if (assigned == null || assigned.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(assigned);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The statuses asked for; empty for any. */
  List<ClaimStatus> statuses() {
    if (status == null || status.isBlank()) {
      return List.of();
    }
    return Arrays.stream(status.split(",", -1))
        .map(
            code ->
                ClaimStatus.of(code.strip())
                    .orElseThrow(
                        () ->
                            Problem.badRequest(
                                "status",
                                "status is \""
                                    + code
                                    + "\"; give one or more of "
                                    + codes(ClaimStatus.values())
                                    + ", separated by commas.")))
        .distinct()
        .toList();
  }

  /** The words searched for; null for any. */
  @Nullable SearchWords words() {
    return q == null || q.isBlank() ? null : SearchWords.of(q);
  }

  /** Whether the counts kept for each article can answer how many claims meet the conditions. */
  public boolean countedByArticle() {
    return dossier == null
        && kind == null
        && rating == null
        && speaker == null
        && minWorth == null
        && from == null
        && to == null
        && evidence == null
        && reopened == null
        && assigned == null
        && words() == null;
  }

  /** Whether claims that repeat another are left out. */
  public boolean once() {
    return article == null && dossier == null && publisher == null;
  }

  private static void refuseOtherThanYesOrNo(String name, @Nullable String value) {
    if (value != null && !value.equals("yes") && !value.equals("no")) {
      throw Problem.badRequest(name, name + " is \"" + value + "\"; give yes or no.");
    }
  }

  private static void refuseNul(String name, @Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw Problem.badRequest(name, name + " holds U+0000; leave that character out.");
    }
  }

  private static String codes(Enum<?>[] values) {
    return String.join(
        ", ", Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList());
  }
}
