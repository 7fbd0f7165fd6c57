package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.claimdesk.extraction.claim.ExtractedClaim;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.correction.Corrections;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/** The bounds of a claim and all that follows from them; the values are those of {@link Claim}. */
@Serdeable
public record ClaimSpan(
    int start,
    int end,
    String text,
    ClaimContext context,
    List<QuantityMention> quantities,
    List<TimeMention> times,
    @Nullable AttributionMention attribution,
    List<PartMention> parts,
    @Nullable Corrections corrections)
    implements Span {
  /** The longest context kept on either side, in UTF-16 code units. */
  private static final int CONTEXT_LIMIT = 1_000;

  /** In UTF-16 code units; an index of PostgreSQL holds at most 2,704 bytes. */
  private static final int SPEAKER_LIMIT = 500;

  /** The resolved name of who says it; one too long for an index is no name. */
  public @Nullable String speaker() {
    if (corrections != null && corrections.speaker() != null) {
      return corrections.speaker().corrected();
    }
    String name =
        attribution == null || attribution.source() == null ? null : attribution.source().name();
    return name == null || name.length() > SPEAKER_LIMIT ? null : name;
  }

  /** The same with what was corrected in {@code claim} and lies in it too. */
  ClaimSpan correctedAs(Claim claim) {
    Readings same =
        new Readings(quantities, times, speaker(), corrections).as(claim.readings(), false);
    return new ClaimSpan(
        start,
        end,
        text,
        context,
        same.figures(),
        same.periods(),
        attribution,
        parts,
        same.corrections());
  }

  /** What the extractor found for {@code claim}, its mentions in the place of their indices. */
  static ClaimSpan of(ExtractedClaim claim, Mentions mentions, String article) {
    List<Integer> quantities =
        indices(claim.quantities(), claim.parts().stream().map(part -> part.quantity()).toList());
    List<Integer> times =
        indices(claim.times(), claim.parts().stream().map(part -> part.time()).toList());
    Integer attribution = claim.attribution();
    return new ClaimSpan(
        claim.start(),
        claim.end(),
        claim.in(article),
        context(claim, mentions, article),
        quantities.stream().map(mentions.quantities()::get).toList(),
        times.stream().map(mentions.times()::get).toList(),
        attribution == null ? null : mentions.attributions().get(attribution),
        claim.parts().stream()
            .map(
                part ->
                    new PartMention(
                        part.start(),
                        part.end(),
                        position(quantities, part.quantity()),
                        position(times, part.time())))
            .toList(),
        null);
  }

  /**
   * What {@code span} holds by its place alone: a part for each figure, with the period when there
   * is only one.
   */
  static ClaimSpan marked(Span span, Mentions mentions, String article) {
    List<QuantityMention> quantities = mentions.quantitiesIn(span);
    List<TimeMention> times = mentions.timesIn(span);
    Integer onlyTime = times.size() == 1 ? 0 : null;
    List<PartMention> parts = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      parts.add(new PartMention(quantities.get(i).start(), quantities.get(i).end(), i, onlyTime));
    }
    return new ClaimSpan(
        span.start(),
        span.end(),
        span.in(article),
        context(span, mentions, article),
        quantities,
        times,
        mentions.attributionOf(span).orElse(null),
        parts,
        null);
  }

  private static List<Integer> indices(
      Collection<Integer> own, Collection<@Nullable Integer> ofParts) {
    TreeSet<Integer> all = new TreeSet<>(own);
    ofParts.forEach(index -> Optional.ofNullable(index).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static @Nullable Integer position(List<Integer> indices, @Nullable Integer index) {
    return index == null ? null : indices.indexOf(index);
  }

  private static ClaimContext context(Span claim, Mentions mentions, String article) {
    Selector before = mentions.sentenceBefore(claim);
    Selector after = mentions.sentenceAfter(claim);
    int from = Math.max(before == null ? 0 : before.start(), claim.start() - CONTEXT_LIMIT);
    int to = Math.min(after == null ? article.length() : after.end(), claim.end() + CONTEXT_LIMIT);
    // A byline, a caption or a menu that stands in between is no context.
    int near = Math.max(from, before == null ? 0 : before.end());
    int opening = afterLastBreak(article, near, claim.start());
    if (!article.substring(near, opening).isBlank()) {
      from = opening;
    }
    int far = Math.min(to, after == null ? article.length() : after.start());
    int closing = firstBreak(article, claim.end(), far);
    if (!article.substring(closing, far).isBlank()) {
      to = closing;
    }
    // A limit must not split a character that takes two code units.
    if (from < claim.start() && Character.isLowSurrogate(article.charAt(from))) {
      from++;
    }
    if (to > claim.end() && Character.isHighSurrogate(article.charAt(to - 1))) {
      to--;
    }
    return new ClaimContext(
        article.substring(from, claim.start()).strip(), article.substring(claim.end(), to).strip());
  }

  /** The index after the last blank line between {@code from} and {@code to}, or {@code from}. */
  private static int afterLastBreak(String article, int from, int to) {
    int line = -1;
    for (int i = to - 1; i >= from; i--) {
      char c = article.charAt(i);
      if (c == '\n' && line >= 0) {
        return line + 1;
      }
      line = c == '\n' ? i : Character.isWhitespace(c) ? line : -1;
    }
    return from;
  }

  /** The index of the first blank line between {@code from} and {@code to}, or {@code to}. */
  private static int firstBreak(String article, int from, int to) {
    int line = -1;
    for (int i = from; i < to; i++) {
      char c = article.charAt(i);
      if (c == '\n' && line >= 0) {
        return line;
      }
      line = c == '\n' ? i : Character.isWhitespace(c) ? line : -1;
    }
    return to;
  }
}
