package org.claimdesk.server.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many claims got the same.
 *
 * @param rating null for those without a verdict
 */
record VerdictCount(@Nullable Rating rating, int claims) {

  /**
   * How often each rating was given, in the order of the scale; those without a verdict come last.
   *
   * @param whole whether ratings of the dossier's own scale that nothing got are told, too
   */
  static List<VerdictCount> of(List<ReportClaim> claims, ReportContent content, boolean whole) {
    Map<String, Long> given =
        claims.stream()
            .map(ReportClaim::verdict)
            .filter(verdict -> verdict != null)
            .collect(Collectors.groupingBy(Verdict::rating, Collectors.counting()));
    List<VerdictCount> counts =
        Stream.concat(
                content.scale().ratings().stream(),
                content.otherRatings().stream().filter(other -> given.containsKey(other.id())))
            .map(rating -> new VerdictCount(rating, given.getOrDefault(rating.id(), 0L).intValue()))
            .filter(count -> count.claims() > 0 || whole)
            .collect(Collectors.toCollection(ArrayList::new));
    long undecided = claims.stream().filter(claim -> claim.verdict() == null).count();
    if (undecided > 0) {
      counts.add(new VerdictCount(null, (int) undecided));
    }
    return counts;
  }

  String label(ReportWords words) {
    return rating == null ? words.say("undecided") : rating.label();
  }

  String fill() {
    return rating == null ? Sketch.NONE : rating.colour();
  }

  /** All of them in one line: "2 True, 1 No verdict yet". */
  static String told(List<VerdictCount> counts, ReportWords words) {
    return counts.stream()
        .map(count -> words.number(count.claims()) + " " + count.label(words))
        .collect(Collectors.joining(", "));
  }
}
