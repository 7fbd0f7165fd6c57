package org.claimdesk.server.report.picture;

import java.util.List;
import java.util.Optional;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.Rating;

/** How many claims got each rating. */
final class VerdictPicture {

  private static final double SIGN = 14;
  private static final double BAR = 10;
  private static final double INDENT = 20;

  /** Room for the count behind the longest bar. */
  private static final double COUNT = 40;

  /** Before a number. */
  private static final double GAP = 6;

  private static final double LONGEST = Sketch.WIDTH - INDENT - COUNT;

  private final ReportContent content;
  private final ReportWords words;

  VerdictPicture(ReportContent content, ReportWords words) {
    this.content = content;
    this.words = words;
  }

  /** Nothing before there are two claims and a verdict: that is said in words. */
  Optional<Picture> picture() {
    List<ReportClaim> claims = content.claims();
    if (claims.size() < 2 || claims.stream().allMatch(claim -> claim.verdict() == null)) {
      return Optional.empty();
    }
    List<VerdictCount> counts = VerdictCount.of(claims, content, true);
    Sketch sketch = new Sketch();
    double y = bars(sketch, counts);
    return Optional.of(
        new Picture(
            "picture-verdicts",
            words.say("verdicts-title"),
            words.say("verdicts-description", VerdictCount.told(counts, words)),
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
                                count.label(words),
                                words.number(count.claims()),
                                words.share(count.claims(), claims.size())))
                    .toList()),
            List.of()));
  }

  /**
   * For each count a line of words and a bar below it, or a naught beside them; returns where the
   * next may begin.
   */
  private double bars(Sketch sketch, List<VerdictCount> counts) {
    int longest = counts.stream().mapToInt(VerdictCount::claims).max().orElse(1);
    double y = 0;
    for (VerdictCount count : counts) {
      Rating rating = count.rating();
      String label = count.label(words);
      String number = words.number(count.claims());
      if (rating != null) {
        sketch.sign(rating, 0, y + 2, SIGN);
      }
      sketch.words(INDENT, y + 13, false, label);
      y += Sketch.LINE + 1;
      if (count.claims() == 0) {
        sketch.words(INDENT + Lettering.width(label, false) + GAP, y - 5, true, number);
        y += 5;
      } else {
        double length = LONGEST * count.claims() / longest;
        sketch.bar(INDENT, y, length, BAR, count.fill());
        sketch.words(INDENT + length + GAP, y + 9, true, number);
        y += BAR + 8;
      }
    }
    return y;
  }
}
