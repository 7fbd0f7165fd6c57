package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What a claim of some bounds would hold; the values are those of {@link Claim}.
 *
 * @param claim the claim that has these bounds already
 */
@Serdeable
public record ClaimPreview(
    int start,
    int end,
    String text,
    List<QuantityMention> quantities,
    List<TimeMention> times,
    @Nullable AttributionMention attribution,
    List<PartMention> parts,
    @Nullable String speaker,
    @Nullable UUID claim) {
  static ClaimPreview of(ClaimSpan span, @Nullable UUID claim) {
    return new ClaimPreview(
        span.start(),
        span.end(),
        span.text(),
        span.quantities(),
        span.times(),
        span.attribution(),
        span.parts(),
        span.speaker(),
        claim);
  }
}
