package org.claimdesk.server.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.mention.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What another extraction of the same text would change about an article's claims. A claim is found
 * again where the other extraction has one with the same bounds, or else one that shares at least
 * half of the characters that either has. One that people worked on keeps its words whatever was
 * found.
 *
 * @param matches each claim there is or would be, in text order
 */
public record ClaimDifference(List<Match> matches) {
  /** Of the characters that either of two claims has, the share that both must have. */
  private static final double SAME = 0.5;

  /** Copies the list. */
  public ClaimDifference {
    matches = List.copyOf(matches);
  }

  /** What would become of a claim. */
  public enum Kind {
    /** It is found for the first time. */
    NEW,
    /** It is not found any more, and goes. */
    GONE,
    /** It is found with other bounds, and gets them. */
    MOVED,
    /** It is found with other figures, periods, speaker or kinds, and gets them. */
    CHANGED,
    /** It is found again; its rank may be another. */
    KEPT,
    /** People worked on it; it is found with the same bounds, or was marked by hand. */
    HELD_EXACT,
    /** People worked on it; it is found with other bounds, and keeps its own. */
    HELD_MOVED,
    /** People worked on it; it is not found any more, and stays. */
    HELD_LOST
  }

  /**
   * A claim as it is and as it was found; one of the two may be missing.
   *
   * @param aspects in what they differ: words, figures, periods, speaker, kinds, check or worth; or
   *     corrections, where a figure or a period that a person corrected is not found any more
   */
  public record Match(
      Kind kind, @Nullable Claim before, @Nullable NewClaim after, List<String> aspects) {
    /** How it was found again, as the database has it. */
    String anchor() {
      return switch (kind) {
        case HELD_MOVED -> "moved";
        case HELD_LOST -> "lost";
        default -> "exact";
      };
    }

    private int start() {
      return before != null ? before.start() : after != null ? after.span().start() : 0;
    }
  }

  /** Whether accepting it would change nothing. */
  public boolean isEmpty() {
    return matches.stream().allMatch(ClaimDifference::changesNothing);
  }

  private static boolean changesNothing(Match match) {
    return switch (match.kind()) {
      case KEPT -> match.aspects().isEmpty();
      case HELD_EXACT -> true;
      case HELD_MOVED, HELD_LOST ->
          match.before() != null && match.anchor().equals(match.before().anchor());
      case NEW, GONE, MOVED, CHANGED -> false;
    };
  }

  /** How many claims would be of this kind. */
  public int count(Kind kind) {
    return (int) matches.stream().filter(match -> match.kind() == kind).count();
  }

  /** The keys of the claims that would be new. */
  public Set<UUID> foundForTheFirstTime() {
    return matches.stream()
        .filter(match -> match.kind() == Kind.NEW)
        .map(match -> Objects.requireNonNull(match.after()).id())
        .collect(Collectors.toSet());
  }

  static ClaimDifference between(List<Claim> claims, Set<UUID> held, List<NewClaim> found) {
    Map<UUID, NewClaim> again = again(claims, held, found);
    Set<UUID> used = new HashSet<>(again.values().stream().map(NewClaim::id).toList());
    List<Match> matches = new ArrayList<>();
    for (Claim claim : claims) {
      matches.add(match(claim, again.get(claim.id()), held.contains(claim.id())));
    }
    for (NewClaim claim : found) {
      if (!used.contains(claim.id())) {
        matches.add(new Match(Kind.NEW, null, claim, List.of()));
      }
    }
    matches.sort(Comparator.comparingInt(Match::start));
    return new ClaimDifference(matches);
  }

  /** What was found for each claim, by its key. */
  private static Map<UUID, NewClaim> again(
      List<Claim> claims, Set<UUID> held, List<NewClaim> found) {
    Map<Selector, NewClaim> bySpan = new HashMap<>();
    found.forEach(claim -> bySpan.put(Selector.of(claim.span()), claim));
    Map<UUID, NewClaim> again = new HashMap<>();
    List<Claim> rest = new ArrayList<>();
    for (Claim claim : claims) {
      NewClaim same = bySpan.remove(Selector.of(claim));
      if (same == null) {
        rest.add(claim);
      } else {
        again.put(claim.id(), same);
      }
    }
    TreeMap<Integer, List<NewClaim>> byStart = new TreeMap<>();
    bySpan
        .values()
        .forEach(
            claim ->
                byStart.computeIfAbsent(claim.span().start(), s -> new ArrayList<>()).add(claim));
    record Pair(Claim claim, NewClaim found, double share, boolean held) {}
    List<Pair> pairs = new ArrayList<>();
    for (Claim claim : rest) {
      // What shares half of the characters begins no further before it than it is long.
      for (List<NewClaim> near :
          byStart.subMap(claim.start() - claim.length(), claim.end()).values()) {
        for (NewClaim candidate : near) {
          double share = share(claim, candidate.span());
          if (share >= SAME) {
            pairs.add(new Pair(claim, candidate, share, held.contains(claim.id())));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::held)
            .reversed()
            .thenComparing(Pair::share, Comparator.reverseOrder())
            .thenComparing(pair -> pair.claim().start())
            .thenComparing(pair -> pair.found().span().start()));
    Set<UUID> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!again.containsKey(pair.claim().id()) && used.add(pair.found().id())) {
        again.put(pair.claim().id(), pair.found());
      }
    }
    return again;
  }

  private static double share(Span a, Span b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return (double) both / (a.length() + b.length() - both);
  }

  private static Match match(Claim claim, @Nullable NewClaim found, boolean held) {
    if (found == null) {
      Kind kind =
          !held
              ? Kind.GONE
              : claim.origin() == ClaimOrigin.MANUAL ? Kind.HELD_EXACT : Kind.HELD_LOST;
      return new Match(kind, claim, null, List.of());
    }
    List<String> aspects = aspects(claim, found);
    boolean moved = aspects.contains("words");
    if (held) {
      return new Match(
          moved && claim.origin() != ClaimOrigin.MANUAL ? Kind.HELD_MOVED : Kind.HELD_EXACT,
          claim,
          found,
          aspects);
    }
    boolean ranked = aspects.isEmpty() || aspects.equals(List.of("worth"));
    return new Match(moved ? Kind.MOVED : ranked ? Kind.KEPT : Kind.CHANGED, claim, found, aspects);
  }

  private static List<String> aspects(Claim claim, NewClaim found) {
    ClaimSpan span = found.span();
    List<String> aspects = new ArrayList<>();
    add(aspects, "words", Selector.of(claim), Selector.of(span));
    Readings readings = claim.readings();
    add(aspects, "figures", readings.figuresRead(), span.quantities());
    add(aspects, "figures", claim.parts(), span.parts());
    add(aspects, "periods", readings.periodsRead(), span.times());
    add(aspects, "speaker", claim.attribution(), span.attribution());
    if (!found(readings.figuresCorrected(), span.quantities())
        || !found(readings.periodsCorrected(), span.times())) {
      aspects.add("corrections");
    }
    add(aspects, "kinds", claim.kinds(), found.kinds());
    add(aspects, "check", claim.check(), found.check());
    add(aspects, "worth", claim.worth(), found.worth());
    add(aspects, "worth", claim.checkable(), found.checkable());
    add(aspects, "worth", claim.reasons(), found.reasons());
    return aspects;
  }

  private static boolean found(Stream<? extends Span> corrected, List<? extends Span> there) {
    Set<Selector> spans = there.stream().map(Selector::of).collect(Collectors.toSet());
    return corrected.map(Selector::of).allMatch(spans::contains);
  }

  private static void add(
      List<String> aspects, String aspect, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after) && !aspects.contains(aspect)) {
      aspects.add(aspect);
    }
  }
}
