package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.mention.Mentions;

/** Reads what lies in the bounds that a person gives a claim. */
@Singleton
class ClaimReading {
  /** The kinds of passage that the extractor looks for figures in. */
  private static final Set<String> READ = Set.of("title", "heading", "caption", "body");

  private final ClaimExtractor extractor;

  ClaimReading(ClaimExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * A span with what lies in it; where the extractor does not look, it is made to look now.
   *
   * @param claims those that it is made of: what was corrected in them stays corrected, the first
   *     one's word before the second's
   */
  ClaimSpan read(AnalysedText text, Span span, Claim... claims) {
    boolean wasRead =
        text.mentions().passages().stream()
            .allMatch(passage -> !passage.overlaps(span) || READ.contains(passage.kind()));
    Mentions mentions =
        wasRead
            ? text.mentions()
            : Mentions.of(
                extractor.extract(
                    text.document(
                        passage ->
                            passage.overlaps(span)
                                ? new Passage(
                                    passage.start(),
                                    passage.end(),
                                    PassageKind.BODY,
                                    passage.reason())
                                : passage.toPassage())));
    ClaimSpan read = ClaimSpan.marked(span, with(mentions, claims), text.text());
    for (Claim claim : List.of(claims).reversed()) {
      read = read.correctedAs(claim);
    }
    return read;
  }

  /** What a person corrected is there, also where a newer extractor does not find it any more. */
  private static Mentions with(Mentions mentions, Claim... claims) {
    Mentions all = mentions;
    for (Claim claim : claims) {
      all =
          all.with(
              claim.readings().figuresCorrected().toList(),
              claim.readings().periodsCorrected().toList());
    }
    return all;
  }

  /** A claim as it is with other bounds; those of one that the extractor found are then by hand. */
  static NewClaim edited(Claim claim, AnalysedText text, ClaimSpan span) {
    return new NewClaim(
        claim.id(),
        text.extraction(),
        claim.origin() == ClaimOrigin.MANUAL ? ClaimOrigin.MANUAL : ClaimOrigin.ADJUSTED,
        span,
        claim.check(),
        claim.checkable(),
        claim.worth(),
        kinds(claim.kinds(), span),
        claim.reasons());
  }

  /** Two claims as one, which keeps the first one's key. */
  static NewClaim merged(Claim claim, Claim other, AnalysedText text, ClaimSpan span) {
    boolean byHand = claim.origin() == ClaimOrigin.MANUAL && other.origin() == ClaimOrigin.MANUAL;
    return new NewClaim(
        claim.id(),
        text.extraction(),
        byHand ? ClaimOrigin.MANUAL : ClaimOrigin.ADJUSTED,
        span,
        claim.check().equals(other.check()) ? claim.check() : "statement",
        Math.max(claim.checkable(), other.checkable()),
        Math.max(claim.worth(), other.worth()),
        kinds(both(claim.kinds(), other.kinds()), span),
        both(claim.reasons(), other.reasons()));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  /** The kinds that a claim had, but for those that its words decide. */
  static List<String> kinds(List<String> before, ClaimSpan span) {
    List<String> kinds = new ArrayList<>();
    if (!span.quantities().isEmpty()) {
      kinds.add("quantity");
    }
    before.stream()
        .filter(kind -> !kind.equals("quantity") && !kind.equals("quote"))
        .forEach(kinds::add);
    if (span.attribution() != null) {
      kinds.add("quote");
    }
    return kinds;
  }
}
