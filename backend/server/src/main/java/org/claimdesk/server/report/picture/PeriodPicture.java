package org.claimdesk.server.report.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.words.ReportWords;
import org.jspecify.annotations.Nullable;

/** A time line of the periods that claims speak of, the earliest first. */
final class PeriodPicture {

  /** How many periods a picture has room for; its table has all. */
  private static final int MOST = 40;

  private static final double BAR = 9;
  private static final double LEFT = 8;
  private static final double RIGHT = Sketch.WIDTH - 8;
  private static final double ARROW = 6;

  /** A day on a time line of centuries is still seen. */
  private static final double THINNEST = 3;

  private final ReportContent content;
  private final ReportWords words;

  PeriodPicture(ReportContent content, ReportWords words) {
    this.content = content;
    this.words = words;
  }

  private record Period(@Nullable LocalDate from, @Nullable LocalDate to)
      implements Comparable<Period> {

    private static final Comparator<LocalDate> EARLIEST =
        Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<LocalDate> LATEST =
        Comparator.nullsLast(Comparator.naturalOrder());

    Stream<LocalDate> ends() {
      return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
          .flatMap(Optional::stream);
    }

    @Override
    public int compareTo(Period other) {
      int begin = EARLIEST.compare(from, other.from);
      return begin == 0 ? LATEST.compare(to, other.to) : begin;
    }
  }

  /** Nothing unless two claims name a period. */
  Optional<Picture> picture() {
    Map<Period, Set<Integer>> claims = new TreeMap<>();
    int without = 0;
    for (ReportClaim claim : content.claims()) {
      boolean placed = false;
      for (ReportPeriod period : claim.periods()) {
        if (period.from() != null || period.to() != null) {
          placed = true;
          claims
              .computeIfAbsent(new Period(period.from(), period.to()), key -> new TreeSet<>())
              .add(claim.number());
        }
      }
      without += placed ? 0 : 1;
    }
    if (content.claims().size() - without < 2) {
      return Optional.empty();
    }
    List<Map.Entry<Period, Set<Integer>>> shown = claims.entrySet().stream().limit(MOST).toList();
    LocalDate first = ends(shown).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = ends(shown).max(Comparator.naturalOrder()).orElseThrow();
    Axis axis = new Axis(first, first.equals(last) ? last.plusDays(1) : last);
    List<String> notes = new ArrayList<>();
    if (without > 0) {
      notes.add(words.say("periods-none", without));
    }
    if (claims.size() > MOST) {
      notes.add(words.say("periods-more", claims.size() - MOST));
    }
    return Optional.of(
        new Picture(
            "picture-periods",
            words.say("periods-title"),
            words.say(
                "periods-description",
                words.date("day", axis.first()),
                words.date("day", axis.last().minusDays(1)),
                shown.stream()
                    .map(each -> name(each.getKey()) + ": " + words.claims(each.getValue()))
                    .collect(Collectors.joining("; "))),
            drawing(shown, axis),
            new PictureTable(
                List.of(words.say("column-period"), words.say("column-claims")),
                claims.entrySet().stream()
                    .map(each -> List.of(name(each.getKey()), numbers(each.getValue())))
                    .toList()),
            notes));
  }

  private static Stream<LocalDate> ends(List<Map.Entry<Period, Set<Integer>>> periods) {
    return periods.stream().flatMap(each -> each.getKey().ends());
  }

  private String name(Period period) {
    return words.period(period.from(), period.to());
  }

  private static String numbers(Set<Integer> claims) {
    return claims.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Days on the drawing; {@code last} is the first day that is not on it. */
  private record Axis(LocalDate first, LocalDate last) {

    long days() {
      return ChronoUnit.DAYS.between(first, last);
    }

    double x(LocalDate day) {
      return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / days();
    }
  }

  private Drawing drawing(List<Map.Entry<Period, Set<Integer>>> periods, Axis axis) {
    Sketch sketch = new Sketch();
    double rows = periods.size() * (Sketch.LINE + BAR + 8);
    double top = Sketch.LINE + 6;
    ticks(sketch, axis, top, top + rows);
    double y = top;
    for (var period : periods) {
      String name = name(period.getKey());
      sketch.words(LEFT, y + 13, true, name);
      double beside = LEFT + Lettering.width(name, true) + 8;
      if (beside < Sketch.WIDTH - 60) {
        sketch.words(beside, y + 13, false, words.claims(period.getValue()));
      }
      bar(sketch, period.getKey(), axis, y + Sketch.LINE + 1);
      y += Sketch.LINE + BAR + 8;
    }
    return sketch.drawing(y + 4);
  }

  /** A bar; an open end is a point. */
  private static void bar(Sketch sketch, Period period, Axis axis, double y) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    double left = from == null ? LEFT : axis.x(from);
    double right = to == null ? RIGHT : Math.max(axis.x(to), left + THINNEST);
    if (from != null && to != null && right > RIGHT) {
      left = Math.max(LEFT, RIGHT - THINNEST);
      right = RIGHT;
    }
    double middle = y + BAR / 2;
    double tail = from == null ? ARROW : 0;
    double head = to == null ? ARROW : 0;
    sketch.polygon(
        Sketch.BLUE,
        left + tail,
        y,
        right - head,
        y,
        right,
        to == null ? middle : y,
        right,
        to == null ? middle : y + BAR,
        right - head,
        y + BAR,
        left + tail,
        y + BAR,
        left,
        from == null ? middle : y + BAR,
        left,
        from == null ? middle : y);
  }

  /** A line for a few round days, named above. */
  private void ticks(Sketch sketch, Axis axis, double top, double bottom) {
    double free = LEFT;
    for (Tick tick : Tick.of(axis.first(), axis.last())) {
      double x = axis.x(tick.day());
      String name = words.date(tick.precision(), tick.day());
      double half = Lettering.width(name, false) / 2;
      double middle = Math.clamp(x, half, Sketch.WIDTH - half);
      sketch.line(x, top, x, bottom, Sketch.RULE, false);
      if (middle - half >= free || free == LEFT) {
        sketch.words(middle, 12, "middle", false, name);
        free = middle + half + 8;
      }
    }
  }
}
