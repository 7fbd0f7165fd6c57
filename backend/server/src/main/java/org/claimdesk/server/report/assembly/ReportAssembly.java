package org.claimdesk.server.report.assembly;

import static org.claimdesk.server.claim.ClaimStatus.DISMISSED;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.dossier.Dossier;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.gate.rule.GateRules;
import org.claimdesk.server.layout.ClaimOrder;
import org.claimdesk.server.layout.LayoutRepository;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.report.assembly.AssemblyRepository.AuditHead;
import org.claimdesk.server.report.assembly.AssemblyRepository.SourceText;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.Provenance;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportLine;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.RatingScale;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.claimdesk.server.review.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a dossier's report says, as things stand; a fixed number of statements for any size.
 * Dismissed claims are left out.
 */
@Singleton
public class ReportAssembly {

  private final DossierRepository dossiers;
  private final ClaimRepository claims;
  private final ReviewRepository reviews;
  private final RatingRepository ratings;
  private final LayoutRepository layouts;
  private final GateRules rules;
  private final AssemblyRepository rows;
  private final ClaimTelling telling;

  ReportAssembly(
      DossierRepository dossiers,
      ClaimRepository claims,
      ReviewRepository reviews,
      RatingRepository ratings,
      LayoutRepository layouts,
      GateRules rules,
      AssemblyRepository rows,
      ClaimTelling telling) {
    this.dossiers = dossiers;
    this.claims = claims;
    this.reviews = reviews;
    this.ratings = ratings;
    this.layouts = layouts;
    this.rules = rules;
    this.rows = rows;
    this.telling = telling;
  }

  /**
   * What stands around the claims of a report.
   *
   * @param content all that it says but its claims, of which it has none
   * @param contents a line for each claim, in their order
   */
  public record Frame(ReportContent content, List<ReportLine> contents) {

    /** Copies the list. */
    public Frame {
      contents = List.copyOf(contents);
    }
  }

  /**
   * The content of {@code dossier}'s next report, without an edition.
   *
   * @param schema address of the JSON Schema that it is written by
   */
  public ReportContent assemble(Handle handle, Dossier dossier, String schema) {
    Told told = told(handle, dossier);
    Map<UUID, ReviewState> states = reviews.states(handle, told.keys());
    return content(
        handle,
        dossier,
        schema,
        told,
        states,
        telling.tell(
            handle, told.claims(), 0, told.claims().size(), told.texts(), states, told.locale()));
  }

  /** What stands around the claims of the same. */
  public Frame frame(Handle handle, Dossier dossier, String schema) {
    Told told = told(handle, dossier);
    Map<UUID, ReviewState> states = reviews.states(handle, told.keys());
    List<ReportLine> contents = new ArrayList<>();
    for (Claim claim : told.claims()) {
      Verdict verdict = ClaimTelling.verdict(claim, state(states, claim));
      contents.add(
          new ReportLine(
              contents.size() + 1,
              claim.id(),
              claim.text(),
              verdict == null ? null : verdict.rating()));
    }
    return new Frame(content(handle, dossier, schema, told, states, List.of()), contents);
  }

  /**
   * Some of the claims of the same.
   *
   * @param after the number of the claim before the first, 0 for all from the beginning
   * @param limit how many at most
   */
  public ToldClaims claims(Handle handle, Dossier dossier, int after, int limit) {
    Told told = told(handle, dossier);
    int total = told.claims().size();
    int from = Math.min(after, total);
    int to = Math.min(total, from + limit);
    List<UUID> keys = told.claims().subList(from, to).stream().map(Claim::id).toList();
    return new ToldClaims(
        telling.tell(
            handle,
            told.claims(),
            from,
            to,
            told.texts(),
            reviews.states(handle, keys),
            told.locale()),
        total);
  }

  /**
   * Some of the claims of a report.
   *
   * @param total how many it has in all
   */
  public record ToldClaims(List<ReportClaim> claims, int total) {

    /** Copies the list. */
    public ToldClaims {
      claims = List.copyOf(claims);
    }
  }

  /**
   * The claims that a report tells of.
   *
   * @param keys those of the dossier, dismissed ones among them
   * @param claims those that are told, in their order
   * @param texts the articles of all of them
   * @param scale the dossier's
   * @param layout which asks for that order
   */
  private record Told(
      List<UUID> keys,
      List<Claim> claims,
      Map<UUID, SourceText> texts,
      RatingScale scale,
      ReportLayout layout) {

    Locale locale() {
      return layout.language().locale();
    }
  }

  private Told told(Handle handle, Dossier dossier) {
    List<UUID> keys = dossiers.claimKeys(handle, dossier.id());
    Map<UUID, Claim> byKey =
        claims.findAll(handle, keys).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    Map<UUID, SourceText> texts = new LinkedHashMap<>();
    rows.sources(handle, keys).forEach(text -> texts.put(text.source().id(), text));
    RatingScale scale = ratings.require(handle, dossier.scale());
    ReportLayout layout = layouts.of(handle, dossier.id());
    List<Claim> told =
        ordered(keys, layout.order(), scale, byKey, texts).stream()
            .map(key -> Objects.requireNonNull(byKey.get(key)))
            .filter(claim -> claim.status() != DISMISSED)
            .toList();
    return new Told(keys, told, texts, scale, layout);
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

  private ReportContent content(
      Handle handle,
      Dossier dossier,
      String schema,
      Told told,
      Map<UUID, ReviewState> states,
      List<ReportClaim> claims) {
    RatingScale scale = told.scale();
    ReportWords words = ReportWords.in(told.layout().language());
    AuditHead head = rows.auditHead(handle);
    return new ReportContent(
        schema,
        dossier.id(),
        null,
        dossier.title(),
        dossier.summary(),
        method(dossier, scale, words),
        scale,
        others(handle, scale, told.claims(), states),
        claims,
        sources(told),
        rows.corrections(handle, dossier.id()),
        null,
        new Provenance(rows.extractors(handle, told.keys()), head.sequence(), head.hash()),
        told.layout(),
        NotRequired.among(rules.effects(handle, dossier.id()), told.layout().language()),
        ReportContent.WORDING);
  }

  /** The articles of the claims that are told, in order of first mention. */
  private static List<ReportSource> sources(Told told) {
    return told.claims().stream()
        .map(claim -> claim.article().id())
        .distinct()
        .map(id -> Objects.requireNonNull(told.texts().get(id)).source())
        .toList();
  }

  /** Ratings that were given but are of another scale than the dossier's. */
  private List<Rating> others(
      Handle handle, RatingScale scale, List<Claim> told, Map<UUID, ReviewState> states) {
    TreeSet<String> given = new TreeSet<>();
    for (Claim claim : told) {
      ReviewState state = state(states, claim);
      Verdict verdict = ClaimTelling.verdict(claim, state);
      List<PartFinding> findings = new ArrayList<>();
      if (verdict != null) {
        given.add(verdict.rating());
        findings.addAll(verdict.findings());
      }
      List<Review> shown = ClaimTelling.reviews(state);
      shown.stream().map(Review::rating).filter(Objects::nonNull).forEach(given::add);
      shown.forEach(review -> findings.addAll(review.findings()));
      findings.stream().map(PartFinding::rating).filter(Objects::nonNull).forEach(given::add);
    }
    Stream<Rating> all =
        ratings.scales(handle).stream()
            .filter(other -> !other.id().equals(scale.id()))
            .flatMap(other -> other.ratings().stream());
    return all.filter(rating -> given.contains(rating.id())).toList();
  }

  private static ReviewState state(Map<UUID, ReviewState> states, Claim claim) {
    return Objects.requireNonNull(states.get(claim.id()));
  }

  private static String method(Dossier dossier, RatingScale scale, ReportWords words) {
    return String.join(
        " ",
        words.say("method-found"),
        words.say(dossier.reviews() == 2 ? "method-two" : "method-one"),
        words.say("method-scale", scale.label(), scale.source()));
  }
}
