package org.claimdesk.server.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.words.ReportWords;

/**
 * How many claims of each speaker got each rating: a bar for each speaker, as long as they said
 * much, with a stretch for each rating in its colour with its sign.
 */
final class SpeakerPicture {

  /** How many speakers a picture has room for; its table has all. */
  private static final int MOST_SPEAKERS = 10;

  private static final double SIGN = 14;
  private static final double BAR = 18;

  /** Room for the number of all claims behind the longest bar. */
  private static final double COUNT = 40;

  private static final double LONGEST = Sketch.WIDTH - COUNT;

  /** Between a sign and its words, and between those and the next sign. */
  private static final double GAP = 5;

  private static final double WIDE_GAP = 14;

  private final ReportContent content;
  private final ReportWords words;

  SpeakerPicture(ReportContent content, ReportWords words) {
    this.content = content;
    this.words = words;
  }

  private record Speaker(String name, List<ReportClaim> claims, List<VerdictCount> counts) {}

  /** Nothing unless two speakers and a verdict are there. */
  Optional<Picture> picture() {
    List<Speaker> all = speakers();
    if (all.size() < 2 || content.claims().stream().allMatch(claim -> claim.verdict() == null)) {
      return Optional.empty();
    }
    List<Speaker> drawn = all.subList(0, Math.min(MOST_SPEAKERS, all.size()));
    int more = all.size() - drawn.size();
    return Optional.of(
        new Picture(
            "picture-speakers",
            words.say("speakers-title"),
            words.say(
                "speakers-description",
                drawn.stream()
                    .map(each -> each.name() + ": " + VerdictCount.told(each.counts(), words))
                    .collect(Collectors.joining("; "))),
            drawing(drawn),
            table(all),
            more > 0 ? List.of(words.say("speakers-more", more)) : List.of()));
  }

  /** Who said most comes first; of two who said as much, who comes first in the report. */
  private List<Speaker> speakers() {
    Map<String, List<ReportClaim>> claims =
        content.claims().stream()
            .collect(Collectors.groupingBy(this::speaker, LinkedHashMap::new, Collectors.toList()));
    return claims.entrySet().stream()
        .map(
            each ->
                new Speaker(
                    each.getKey(),
                    each.getValue(),
                    VerdictCount.of(each.getValue(), content, false)))
        .sorted(Comparator.comparingInt(speaker -> -speaker.claims().size()))
        .toList();
  }

  private String speaker(ReportClaim claim) {
    return claim.speaker() == null ? words.say("article-itself") : claim.speaker().name();
  }

  private PictureTable table(List<Speaker> speakers) {
    List<List<String>> rows = new ArrayList<>();
    for (Speaker speaker : speakers) {
      for (VerdictCount count : speaker.counts()) {
        rows.add(List.of(speaker.name(), count.label(words), words.number(count.claims())));
      }
    }
    return new PictureTable(
        List.of(
            words.say("column-speaker"), words.say("column-verdict"), words.say("column-claims")),
        rows);
  }

  private Drawing drawing(List<Speaker> speakers) {
    Sketch sketch = new Sketch();
    double y = key(sketch, speakers);
    int most = speakers.getFirst().claims().size();
    for (Speaker speaker : speakers) {
      sketch.words(0, y + 13, true, speaker.name());
      y += Sketch.LINE + 2;
      double x = 0;
      for (VerdictCount count : speaker.counts()) {
        double length = LONGEST * count.claims() / most;
        sketch.bar(x, y, length, BAR, count.fill());
        mark(sketch, count, x, y, length);
        x += length;
      }
      sketch.words(x + GAP, y + 13, true, words.number(speaker.claims().size()));
      y += BAR + 10;
    }
    return sketch.drawing(y);
  }

  /** What each sign means, as many beside each other as there is room for. */
  private double key(Sketch sketch, List<Speaker> speakers) {
    List<ReportClaim> claims = speakers.stream().flatMap(each -> each.claims().stream()).toList();
    double x = 0;
    double y = 0;
    for (VerdictCount each : VerdictCount.of(claims, content, false)) {
      String label = each.label(words);
      double width = SIGN + GAP + Lettering.width(label, false);
      if (x > 0 && x + width > Sketch.WIDTH) {
        x = 0;
        y += Sketch.LINE + 3;
      }
      if (each.rating() == null) {
        sketch.bar(x + 2, y + 4, SIGN - 4, SIGN - 4, Sketch.NONE);
      } else {
        sketch.sign(each.rating(), x, y + 2, SIGN);
      }
      sketch.words(x + SIGN + GAP, y + 13, false, label);
      x += width + WIDE_GAP;
    }
    return y + Sketch.LINE + 12;
  }

  /** The sign of a stretch and how many claims it stands for, as far as there is room. */
  private void mark(Sketch sketch, VerdictCount count, double x, double y, double length) {
    String number = words.number(count.claims());
    double wide = Lettering.width(number, true);
    boolean signed = count.rating() != null;
    boolean both = length >= wide + SIGN + 4 * GAP;
    double middle = x + length / 2;
    if (signed && length >= SIGN) {
      double shift = both ? (wide + GAP) / 2 : 0;
      sketch.sign(Objects.requireNonNull(count.rating()), middle - shift - SIGN / 2, y + 2, SIGN);
    }
    if (both) {
      double shift = signed ? (SIGN + GAP) / 2 : 0;
      sketch.words(middle + shift, y + 13, "middle", true, number);
    }
  }
}
