package org.claimdesk.server.report;

import static org.claimdesk.server.claim.ClaimStatus.DISMISSED;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.article.TextFragment;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.dossier.Dossier;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.EvidenceRepository;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.gate.rule.GateRules;
import org.claimdesk.server.layout.ClaimOrder;
import org.claimdesk.server.layout.LayoutRepository;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.lib.WebHost;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.reference.OfficialSources;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.reply.ReplyRepository;
import org.claimdesk.server.report.ReportRepository.AuditHead;
import org.claimdesk.server.report.ReportRepository.SourceText;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.Provenance;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportCorrection;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.content.TextSelector;
import org.claimdesk.server.review.Appearance;
import org.claimdesk.server.review.AppearanceRepository;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.RatingScale;
import org.claimdesk.server.review.ReaderNotes;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.claimdesk.server.review.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a dossier's report says, as things stand; a fixed number of statements for any size.
 */
@Singleton
class ReportAssembly {

  private final DossierRepository dossiers;
  private final ClaimRepository claims;
  private final EvidenceRepository evidence;
  private final AppearanceRepository appearances;
  private final ReplyRepository replies;
  private final ReviewRepository reviews;
  private final RatingRepository ratings;
  private final ReportRepository reports;
  private final PublicAddress address;
  private final LayoutRepository layouts;
  private final GateRules rules;

  ReportAssembly(
      DossierRepository dossiers,
      ClaimRepository claims,
      EvidenceRepository evidence,
      AppearanceRepository appearances,
      ReplyRepository replies,
      ReviewRepository reviews,
      RatingRepository ratings,
      ReportRepository reports,
      PublicAddress address,
      LayoutRepository layouts,
      GateRules rules) {
    this.dossiers = dossiers;
    this.claims = claims;
    this.evidence = evidence;
    this.appearances = appearances;
    this.replies = replies;
    this.reviews = reviews;
    this.ratings = ratings;
    this.reports = reports;
    this.address = address;
    this.layouts = layouts;
    this.rules = rules;
  }

  /**
   * The content of {@code dossier}'s next report, without an edition; dismissed claims are left
   * out.
   */
  ReportContent assemble(Handle handle, Dossier dossier) {
    List<UUID> keys = dossiers.claimKeys(handle, dossier.id());
    Map<UUID, Claim> byKey =
        claims.findAll(handle, keys).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    Map<UUID, SourceText> texts = new LinkedHashMap<>();
    reports.sources(handle, keys).forEach(text -> texts.put(text.source().id(), text));
    Map<UUID, ReviewState> states = reviews.states(handle, keys);
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
    Map<UUID, List<Reply>> asked =
        repliesAbout(
            keys.stream()
                .filter(key -> Objects.requireNonNull(byKey.get(key)).status() != DISMISSED)
                .toList(),
            replies.ofClaims(handle, keys));
    RatingScale scale = ratings.require(handle, dossier.scale());
    ReportLayout layout = layouts.of(handle, dossier.id());
    OfficialSources official = OfficialSources.listed(handle);
    List<ReportClaim> told = new ArrayList<>();
    for (UUID key : ordered(keys, layout.order(), scale, byKey, texts)) {
      Claim claim = Objects.requireNonNull(byKey.get(key));
      ReviewState state = Objects.requireNonNull(states.get(key));
      if (claim.status() != DISMISSED) {
        told.add(
            claim(
                told.size() + 1,
                claim,
                Objects.requireNonNull(texts.get(claim.article().id())),
                state,
                proof.getOrDefault(key, List.of()).stream()
                    .filter(each -> state.shows(each.createdBy().id(), null, editors))
                    .toList(),
                places.getOrDefault(key, List.of()),
                asked.getOrDefault(key, List.of()),
                official));
      }
    }
    AuditHead head = reports.auditHead(handle);
    return new ReportContent(
        address.ofSchema(),
        dossier.id(),
        null,
        dossier.title(),
        dossier.summary(),
        method(dossier, scale),
        scale,
        others(handle, scale, told),
        told,
        sources(told, texts),
        reports.corrections(handle, dossier.id()),
        null,
        new Provenance(reports.extractors(handle, keys), head.sequence(), head.hash()),
        layout,
        NotRequired.among(rules.effects(handle, dossier.id())));
  }

  /** The claims in the order that the layout asks for; alike ones stay as people arranged them. */
  private static List<UUID> ordered(
      List<UUID> keys,
      ClaimOrder order,
      RatingScale scale,
      Map<UUID, Claim> claims,
      Map<UUID, SourceText> texts) {
    List<String> steps = scale.ratings().stream().map(Rating::id).toList();
    return switch (order) {
      case HAND -> keys;
      case VERDICT -> sorted(keys, key -> step(steps, Objects.requireNonNull(claims.get(key))));
      case DATE ->
          sorted(
              keys, key -> day(texts.get(Objects.requireNonNull(claims.get(key)).article().id())));
    };
  }

  private static <T extends Comparable<? super T>> List<UUID> sorted(
      List<UUID> keys, Function<UUID, T> by) {
    return keys.stream().sorted(Comparator.comparing(by)).toList();
  }

  private static int step(List<String> steps, Claim claim) {
    int step = steps.indexOf(claim.rating());
    return step < 0 ? steps.size() : step;
  }

  private static LocalDate day(@Nullable SourceText text) {
    LocalDate day = Objects.requireNonNull(text).source().published();
    return day == null ? LocalDate.MAX : day;
  }

  private static ReportClaim claim(
      int number,
      Claim claim,
      SourceText source,
      ReviewState state,
      List<Evidence> evidence,
      List<Appearance> appearances,
      List<Reply> replies,
      OfficialSources official) {
    String url = source.source().url();
    Verdict verdict = claim.status() == ClaimStatus.DECIDED ? state.verdict() : null;
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
        state.visibleTo(null).stream().filter(review -> !review.hidden()).toList(),
        evidence,
        FigureCheck.of(claim, evidence),
        alsoIn(claim, appearances),
        corrected(claim),
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

  private static List<ReportCorrection> corrected(Claim claim) {
    return claim.readings().changes().stream()
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

  /** The articles of the claims that are told, in order of first mention. */
  private static List<ReportSource> sources(List<ReportClaim> told, Map<UUID, SourceText> texts) {
    return told.stream()
        .map(ReportClaim::source)
        .distinct()
        .map(id -> Objects.requireNonNull(texts.get(id)).source())
        .toList();
  }

  /** Ratings that were given but are of another scale than the dossier's. */
  private List<Rating> others(Handle handle, RatingScale scale, List<ReportClaim> told) {
    TreeSet<String> given = new TreeSet<>();
    for (ReportClaim claim : told) {
      Verdict verdict = claim.verdict();
      List<PartFinding> findings = new ArrayList<>();
      if (verdict != null) {
        given.add(verdict.rating());
        findings.addAll(verdict.findings());
      }
      claim.reviews().stream().map(Review::rating).filter(Objects::nonNull).forEach(given::add);
      claim.reviews().forEach(review -> findings.addAll(review.findings()));
      findings.stream().map(PartFinding::rating).filter(Objects::nonNull).forEach(given::add);
    }
    Stream<Rating> all =
        ratings.scales(handle).stream()
            .filter(other -> !other.id().equals(scale.id()))
            .flatMap(other -> other.ratings().stream());
    return all.filter(rating -> given.contains(rating.id())).toList();
  }

  private static String method(Dossier dossier, RatingScale scale) {
    String reviews =
        dossier.reviews() == 2
            ? "Two reviewers judged each claim, neither seeing the other's verdict before both were"
                + " in; where they differed, an editor decided."
            : "A reviewer judged each claim; where a second review differed, an editor decided.";
    return "Claims were found in the articles by software or marked by hand, and each stands here in"
        + " the words of its article. "
        + reviews
        + " Verdicts are on the scale \""
        + scale.label()
        + "\": "
        + scale.source()
        + ".";
  }
}
