package org.claimdesk.server.report.difference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;

/**
 * What differs between two versions of a report.
 *
 * @param from number of the earlier version
 * @param to number of the later version
 * @param changes what differs of the report itself
 * @param claims the claims that differ, in the later version's order, then those that it does not
 *     tell any more
 * @param unchanged how many claims both tell alike
 */
@Serdeable
public record ReportDifference(
    int from, int to, List<ReportChange> changes, List<ClaimChange> claims, int unchanged) {

  /** Copies the lists. */
  public ReportDifference {
    changes = List.copyOf(changes);
    claims = List.copyOf(claims);
  }

  /** What {@code after} says differently than {@code before}; both are published. */
  public static ReportDifference of(ReportContent before, ReportContent after) {
    ReportWords own = ReportWords.of(after);
    ClaimWords said = new ClaimWords(before, own);
    ClaimWords says = new ClaimWords(after, own);
    Map<UUID, ReportClaim> earlier = byKey(before);
    Map<UUID, ReportClaim> later = byKey(after);
    List<ClaimChange> claims = new ArrayList<>();
    int unchanged = 0;
    for (ReportClaim claim : after.claims()) {
      ReportClaim was = earlier.get(claim.id());
      List<ReportChange> changes = was == null ? List.of() : changes(said.of(was), says.of(claim));
      if (was != null && changes.isEmpty()) {
        unchanged++;
      } else {
        claims.add(
            new ClaimChange(
                claim.id(),
                was == null ? null : was.number(),
                claim.number(),
                claim.text(),
                changes));
      }
    }
    for (ReportClaim claim : before.claims()) {
      if (!later.containsKey(claim.id())) {
        claims.add(new ClaimChange(claim.id(), claim.number(), null, claim.text(), List.of()));
      }
    }
    return new ReportDifference(
        number(before),
        number(after),
        changes(said.ofReport(), says.ofReport()),
        claims,
        unchanged);
  }

  private static int number(ReportContent content) {
    return Objects.requireNonNull(content.edition(), "a published report has an edition").number();
  }

  private static Map<UUID, ReportClaim> byKey(ReportContent content) {
    return content.claims().stream()
        .collect(
            Collectors.toMap(
                ReportClaim::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** The entries that differ; of pieces of evidence each is one, by its key. */
  private static List<ReportChange> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<ReportChange> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.get(name);
      String is = after.get(name);
      if (!Objects.equals(was, is)) {
        changes.add(new ReportChange(name.split(" ", 2)[0], was, is));
      }
    }
    return changes;
  }
}
