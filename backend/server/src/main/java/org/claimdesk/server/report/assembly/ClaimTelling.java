package org.claimdesk.server.report.assembly;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.article.TextFragment;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.correction.ReadingWords;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.EvidenceRepository;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.lib.WebHost;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.reference.OfficialSources;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.reply.ReplyRepository;
import org.claimdesk.server.report.assembly.AssemblyRepository.SourceText;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportCorrection;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.content.TextSelector;
import org.claimdesk.server.review.Appearance;
import org.claimdesk.server.review.AppearanceRepository;
import org.claimdesk.server.review.ReaderNotes;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.claimdesk.server.review.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a report says of each claim: a fixed number of statements for any number of them. */
@Singleton
class ClaimTelling {

  private final EvidenceRepository evidence;
  private final AppearanceRepository appearances;
  private final ReplyRepository replies;
  private final ReviewRepository reviews;

  ClaimTelling(
      EvidenceRepository evidence,
      AppearanceRepository appearances,
      ReplyRepository replies,
      ReviewRepository reviews) {
    this.evidence = evidence;
    this.appearances = appearances;
    this.replies = replies;
    this.reviews = reviews;
  }

  /**
   * Some of the claims of a report.
   *
   * @param told all that the report tells of, in their order
   * @param from place of the first, from 0
   * @param to place behind the last
   * @param texts the articles by their keys
   * @param states what was said about each of these claims
   * @param language of what the program says about them
   */
  List<ReportClaim> tell(
      Handle handle,
      List<Claim> told,
      int from,
      int to,
      Map<UUID, SourceText> texts,
      Map<UUID, ReviewState> states,
      Locale language) {
    List<UUID> keys = told.subList(from, to).stream().map(Claim::id).toList();
    Map<UUID, List<Evidence>> proof = evidence.ofClaims(handle, keys);
    Set<UUID> editors =
        reviews.editors(
            handle,
            proof.values().stream()
                .flatMap(List::stream)
                .map(each -> each.createdBy().id())
                .distinct()
                .toList());
    Map<UUID, List<Appearance>> places = appearances.ofClaims(handle, keys);
    // A reply names all claims of the report that it is about, told here or not.
    List<UUID> all = told.stream().map(Claim::id).toList();
    Map<UUID, List<Reply>> asked = repliesAbout(all, replies.ofClaims(handle, all));
    OfficialSources official = OfficialSources.listed(handle);
    List<ReportClaim> claims = new ArrayList<>();
    for (int place = from; place < to; place++) {
      Claim claim = told.get(place);
      ReviewState state = Objects.requireNonNull(states.get(claim.id()));
      claims.add(
          claim(
              place + 1,
              claim,
              Objects.requireNonNull(texts.get(claim.article().id())),
              state,
              proof.getOrDefault(claim.id(), List.of()).stream()
                  .filter(each -> state.shows(each.createdBy().id(), null, editors))
                  .toList(),
              places.getOrDefault(claim.id(), List.of()),
              asked.getOrDefault(claim.id(), List.of()),
              official,
              language));
    }
    return claims;
  }

  /** The verdict of a claim that is decided; else null. */
  static @Nullable Verdict verdict(Claim claim, ReviewState state) {
    return claim.status() == ClaimStatus.DECIDED ? state.verdict() : null;
  }

  /** The reviews that anyone may see. */
  static List<Review> reviews(ReviewState state) {
    return state.visibleTo(null).stream().filter(review -> !review.hidden()).toList();
  }

  private static ReportClaim claim(
      int number,
      Claim claim,
      SourceText source,
      ReviewState state,
      List<Evidence> evidence,
      List<Appearance> appearances,
      List<Reply> replies,
      OfficialSources official,
      Locale language) {
    String url = source.source().url();
    Verdict verdict = verdict(claim, state);
    return new ReportClaim(
        claim.id(),
        number,
        claim.text(),
        before(claim, source.text()),
        after(claim, source.text()),
        source.source().id(),
        TextSelector.of(source.text(), claim.start(), claim.end()),
        url == null ? null : TextFragment.link(url, source.text(), claim),
        claim.kinds(),
        speaker(claim, verdict),
        ReportFigure.of(claim),
        claim.times().stream()
            .map(time -> new ReportPeriod(time.text(), time.from(), time.to()))
            .toList(),
        claim.status().code(),
        verdict,
        reviews(state),
        evidence,
        FigureCheck.of(claim, evidence, language),
        alsoIn(claim, appearances),
        corrected(claim, ReadingWords.in(language)),
        replies,
        claim.version(),
        evidence.stream().filter(piece -> isPrimary(piece, official)).map(Evidence::id).toList());
  }

  /** Marked so by a reviewer, or at the address of a listed reference source. */
  private static boolean isPrimary(Evidence piece, OfficialSources official) {
    return Boolean.TRUE.equals(piece.primarySource())
        || WebHost.of(piece.url()).map(official::has).orElse(false);
  }

  /** The replies about claims that are told; none names a claim that is not. */
  private static Map<UUID, List<Reply>> repliesAbout(
      List<UUID> told, Map<UUID, List<Reply>> replies) {
    Map<UUID, List<UUID>> claims = new HashMap<>();
    for (UUID claim : told) {
      for (Reply reply : replies.getOrDefault(claim, List.of())) {
        claims.computeIfAbsent(reply.id(), id -> new ArrayList<>()).add(claim);
      }
    }
    Map<UUID, List<Reply>> about = new HashMap<>();
    for (UUID claim : told) {
      about.put(
          claim,
          replies.getOrDefault(claim, List.of()).stream()
              .map(reply -> reply.about(Objects.requireNonNull(claims.get(reply.id()))))
              .toList());
    }
    return about;
  }

  private static List<ReportCorrection> corrected(Claim claim, ReadingWords words) {
    return claim.readings().changes(words).stream()
        .map(
            change ->
                new ReportCorrection(
                    change.reading(), change.text(), change.before(), change.after()))
        .toList();
  }

  private static List<String> alsoIn(Claim claim, List<Appearance> appearances) {
    String own = claim.article().publisher();
    return appearances.stream()
        .map(Appearance::article)
        .filter(article -> !article.id().equals(claim.article().id()))
        .map(article -> article.publisher() == null ? article.title() : article.publisher())
        .filter(Objects::nonNull)
        .filter(name -> !name.equals(own))
        .distinct()
        .sorted()
        .toList();
  }

  private static String before(Claim claim, String text) {
    String words = claim.context().before();
    boolean apart = !words.isEmpty() && Character.isWhitespace(text.charAt(claim.start() - 1));
    return apart ? words + " " : words;
  }

  private static String after(Claim claim, String text) {
    String words = claim.context().after();
    boolean apart = !words.isEmpty() && Character.isWhitespace(text.charAt(claim.end()));
    return apart ? " " + words : words;
  }

  private static @Nullable ReportSpeaker speaker(Claim claim, @Nullable Verdict verdict) {
    String name = claim.speaker();
    AttributionMention attribution = claim.attribution();
    if (name == null) {
      return null;
    }
    // Of a corrected speaker the article's words may name somebody else.
    boolean corrected = claim.corrections() != null && claim.corrections().speaker() != null;
    String mention =
        corrected || attribution == null || attribution.source() == null
            ? name
            : attribution.source().text();
    ReaderNotes notes = verdict == null ? null : verdict.notes();
    String role = notes == null ? null : notes.role();
    return new ReportSpeaker(
        name, mention, role == null ? ReportSpeaker.roleIn(name, mention) : role);
  }
}
