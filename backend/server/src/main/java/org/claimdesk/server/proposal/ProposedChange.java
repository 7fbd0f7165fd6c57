package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimDifference;
import org.claimdesk.server.claim.NewClaim;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one claim.
 *
 * @param claim its key; null for a new one
 * @param aspects in what before and after differ
 * @param before the claim as it is; null for a new one
 * @param after the claim as it was found; null for one that was not
 */
@Serdeable
public record ProposedChange(
    @Schema(
            type = "string",
            allowableValues = {
              "new",
              "gone",
              "moved",
              "changed",
              "kept",
              "held_exact",
              "held_moved",
              "held_lost"
            })
        String kind,
    @Nullable UUID claim,
    List<String> aspects,
    @Nullable ClaimContent before,
    @Nullable ClaimContent after) {

  /** What is shown of a claim beside its other state. */
  @Serdeable
  public record ClaimContent(
      int start,
      int end,
      String text,
      List<QuantityMention> quantities,
      List<TimeMention> times,
      @Nullable String speaker,
      double worth) {}

  static ProposedChange of(ClaimDifference.Match match) {
    Claim before = match.before();
    NewClaim after = match.after();
    return new ProposedChange(
        match.kind().name().toLowerCase(Locale.ROOT),
        before == null ? null : before.id(),
        match.aspects(),
        before == null
            ? null
            : new ClaimContent(
                before.start(),
                before.end(),
                before.text(),
                before.quantities(),
                before.times(),
                before.speaker(),
                before.worth()),
        after == null
            ? null
            : new ClaimContent(
                after.span().start(),
                after.span().end(),
                after.span().text(),
                after.span().quantities(),
                after.span().times(),
                after.span().speaker(),
                after.worth()));
  }
}
