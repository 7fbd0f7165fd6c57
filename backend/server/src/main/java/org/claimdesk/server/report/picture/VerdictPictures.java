package org.claimdesk.server.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/** How many claims got each rating, of the whole report and of each speaker. */
final class VerdictPictures {

  /** How many speakers a picture has room for; its table has all. */
  private static final int MOST_SPEAKERS = 10;

  private static final double SIGN = 14;
  private static final double BAR = 10;
  private static final double INDENT = 20;

  /** Room for the count behind the longest bar. */
  private static final double COUNT = 40;

  private static final double LONGEST = Sketch.WIDTH - INDENT - COUNT;

  private final ReportContent content;
  private final ReportWords words;

  VerdictPictures(ReportContent content, ReportWords words) {
    this.content = content;
    this.words = words;
  }

  /**
   * Claims that got the same.
   *
   * @param rating null for those without a verdict
   */
  private record Count(@Nullable Rating rating, int claims) {}

  /** Nothing before there are two claims and a verdict: that is said in words. */
  Optional<Picture> verdicts() {
    List<ReportClaim> claims = content.claims();
    if (claims.size() < 2 || claims.stream().allMatch(claim -> claim.verdict() == null)) {
      return Optional.empty();
    }
    List<Count> counts = counts(claims, true);
    int longest = longest(counts);
    Sketch sketch = new Sketch();
    double y = bars(sketch, counts, 0, longest);
    return Optional.of(
        new Picture(
            "picture-verdicts",
            words.say("verdicts-title"),
            words.say("verdicts-description", told(counts)),
            sketch.drawing(y),
            new PictureTable(
                List.of(
                    words.say("column-verdict"),
                    words.say("column-claims"),
                    words.say("column-share")),
                counts.stream()
                    .map(
                        count ->
                            List.of(
                                label(count),
                                words.number(count.claims()),
                                words.share(count.claims(), claims.size())))
                    .toList()),
            List.of()));
  }

  /** Nothing unless two speakers and a verdict are there. */
  Optional<Picture> speakers() {
    Map<String, List<ReportClaim>> bySpeaker =
        content.claims().stream()
            .collect(Collectors.groupingBy(this::speaker, LinkedHashMap::new, Collectors.toList()));
    if (bySpeaker.size() < 2
        || content.claims().stream().allMatch(claim -> claim.verdict() == null)) {
      return Optional.empty();
    }
    // The sort is stable: of two who said as much the one that comes first in the report leads.
    List<Map.Entry<String, List<ReportClaim>>> all =
        bySpeaker.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<String, List<ReportClaim>> each) -> -each.getValue().size()))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    int longest = 1;
    for (var speaker : all) {
      List<Count> counts = counts(speaker.getValue(), false);
      longest = Math.max(longest, longest(counts));
      told.add(speaker.getKey() + ": " + told(counts));
      for (Count count : counts) {
        rows.add(List.of(speaker.getKey(), label(count), words.number(count.claims())));
      }
    }
    Sketch sketch = new Sketch();
    double y = 0;
    for (var speaker : all.subList(0, Math.min(MOST_SPEAKERS, all.size()))) {
      sketch.words(0, y + 13, true, speaker.getKey());
      y = bars(sketch, counts(speaker.getValue(), false), y + Sketch.LINE + 3, longest) + 8;
    }
    int more = all.size() - MOST_SPEAKERS;
    return Optional.of(
        new Picture(
            "picture-speakers",
            words.say("speakers-title"),
            words.say(
                "speakers-description",
                String.join("; ", told.subList(0, Math.min(MOST_SPEAKERS, told.size())))),
            sketch.drawing(y),
            new PictureTable(
                List.of(
                    words.say("column-speaker"),
                    words.say("column-verdict"),
                    words.say("column-claims")),
                rows),
            more > 0 ? List.of(words.say("speakers-more", more)) : List.of()));
  }

  private String speaker(ReportClaim claim) {
    return claim.speaker() == null ? words.say("article-itself") : claim.speaker().name();
  }

  /** For each count a line of words and a bar below it; returns where the next may begin. */
  private double bars(Sketch sketch, List<Count> counts, double top, int longest) {
    double y = top;
    for (Count count : counts) {
      Rating rating = count.rating();
      if (rating != null) {
        sketch.sign(rating, 0, y + 2, SIGN);
      }
      sketch.words(INDENT, y + 13, false, label(count));
      double length = LONGEST * count.claims() / longest;
      String fill = rating == null ? Sketch.NONE : rating.colour();
      if (count.claims() > 0) {
        sketch.bar(INDENT, y + Sketch.LINE + 1, length, BAR, fill);
      }
      sketch.words(
          INDENT + length + (count.claims() > 0 ? 6 : 0),
          y + Sketch.LINE + 10,
          true,
          words.number(count.claims()));
      y += Sketch.LINE + BAR + 9;
    }
    return y;
  }

  /**
   * How often each rating was given, in the order of the scale.
   *
   * @param whole whether ratings of the dossier's own scale that nothing got are told, too
   */
  private List<Count> counts(List<ReportClaim> claims, boolean whole) {
    Map<String, Long> given =
        claims.stream()
            .map(ReportClaim::verdict)
            .filter(verdict -> verdict != null)
            .collect(Collectors.groupingBy(Verdict::rating, Collectors.counting()));
    List<Count> counts =
        Stream.concat(
                content.scale().ratings().stream(),
                content.otherRatings().stream().filter(other -> given.containsKey(other.id())))
            .map(rating -> new Count(rating, given.getOrDefault(rating.id(), 0L).intValue()))
            .filter(count -> count.claims() > 0 || whole)
            .collect(Collectors.toCollection(ArrayList::new));
    long undecided = claims.stream().filter(claim -> claim.verdict() == null).count();
    if (undecided > 0) {
      counts.add(new Count(null, (int) undecided));
    }
    return counts;
  }

  private static int longest(List<Count> counts) {
    return Math.max(1, counts.stream().mapToInt(Count::claims).max().orElse(1));
  }

  private String label(Count count) {
    return count.rating() == null ? words.say("undecided") : count.rating().label();
  }

  private String told(List<Count> counts) {
    return counts.stream()
        .map(count -> words.number(count.claims()) + " " + label(count))
        .collect(Collectors.joining(", "));
  }
}
