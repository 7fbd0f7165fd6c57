package org.claimdesk.server.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.FigureRange;
import org.claimdesk.server.report.picture.FigureGroup.Given;
import org.claimdesk.server.report.picture.FigureGroup.Reference;
import org.claimdesk.server.report.words.ReportWords;

/** Draws figures as bars over the values that they admit, and reference values as dashed lines. */
final class FigureDrawing {

  private static final double BAR = 9;
  private static final double LEFT = 12;
  private static final double RIGHT = Sketch.WIDTH - 12;
  private static final double ROW = Sketch.LINE + BAR + 10;
  private static final double ARROW = 7;
  private static final double THINNEST = 3;

  private final ReportWords words;
  private final Function<Given, String> who;

  /**
   * @param who names the claim and the outlet of a figure
   */
  FigureDrawing(ReportWords words, Function<Given, String> who) {
    this.words = words;
    this.who = who;
  }

  /** Values on the drawing. */
  private record Axis(BigDecimal low, BigDecimal high) {

    /** Room at both ends, so that what begins there is seen to. */
    static Axis of(FigureGroup group) {
      List<BigDecimal> values =
          Stream.concat(
                  group.figures().stream()
                      .flatMap(
                          given ->
                              Stream.of(
                                      Optional.ofNullable(given.figure().value()),
                                      Optional.ofNullable(given.admits().low()),
                                      Optional.ofNullable(given.admits().high()))
                                  .flatMap(Optional::stream)),
                  group.references().stream().map(Reference::value))
              .sorted()
              .toList();
      BigDecimal low = values.getFirst();
      BigDecimal high = values.getLast();
      BigDecimal span = high.subtract(low);
      BigDecimal room =
          (span.signum() == 0 ? high.abs().max(BigDecimal.ONE) : span)
              .multiply(new BigDecimal("0.1"));
      return new Axis(low.subtract(room), high.add(room));
    }

    double x(BigDecimal value) {
      return LEFT
          + (RIGHT - LEFT)
              * value
                  .subtract(low)
                  .divide(high.subtract(low), 6, RoundingMode.HALF_UP)
                  .doubleValue();
    }
  }

  /**
   * Draws a group.
   *
   * @param unit what its figures count, in words
   */
  Drawing of(FigureGroup group, String unit) {
    Sketch sketch = new Sketch();
    Axis axis = Axis.of(group);
    double top = group.references().size() * (double) Sketch.LINE + 4;
    double bottom = top + group.figures().size() * ROW;
    ticks(sketch, axis, top, bottom, unit);
    double y = top;
    for (Given given : group.figures()) {
      sketch.words(0, y + 13, false, who.apply(given) + ": “" + given.figure().text() + "”");
      bar(sketch, given, axis, y + Sketch.LINE + 2);
      y += ROW;
    }
    double named = 12;
    for (Reference reference : group.references()) {
      double x = axis.x(reference.value());
      String name =
          Lettering.fit(
              words.say("reference") + " " + words.number(reference.value()), true, Sketch.WIDTH);
      double half = Lettering.width(name, true) / 2;
      sketch.line(x, named + 4, x, bottom, Sketch.VERMILION, true);
      sketch.words(Math.clamp(x, half, Sketch.WIDTH - half), named, "middle", true, name);
      named += Sketch.LINE;
    }
    return sketch.drawing(bottom + 2 * Sketch.LINE + 2);
  }

  /**
   * A bar over what the figure admits: an end without a bound is a point, one that is not itself
   * admitted is an open ring; a line stands at the number as it is written.
   */
  private static void bar(Sketch sketch, Given given, Axis axis, double y) {
    FigureRange range = given.admits();
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    double left = low == null ? LEFT - ARROW : axis.x(low);
    double right = high == null ? RIGHT + ARROW : axis.x(high);
    if (right - left < THINNEST) {
      left = (left + right - THINNEST) / 2;
      right = left + THINNEST;
    }
    double middle = y + BAR / 2;
    double tail = low == null ? ARROW : 0;
    double head = high == null ? ARROW : 0;
    sketch.polygon(
        Sketch.BLUE,
        left + tail,
        y,
        right - head,
        y,
        right,
        high == null ? middle : y,
        right,
        high == null ? middle : y + BAR,
        right - head,
        y + BAR,
        left + tail,
        y + BAR,
        left,
        low == null ? middle : y + BAR,
        left,
        low == null ? middle : y);
    if (low != null && !range.lowInside()) {
      sketch.circle(left, middle, 4, Sketch.PAPER);
    }
    if (high != null && !range.highInside()) {
      sketch.circle(right, middle, 4, Sketch.PAPER);
    }
    BigDecimal value = given.figure().value();
    boolean atOpenEnd =
        value != null
            && ((!range.lowInside() && low != null && value.compareTo(low) == 0)
                || (!range.highInside() && high != null && value.compareTo(high) == 0));
    if (value != null && !atOpenEnd) {
      sketch.line(axis.x(value), y - 3, axis.x(value), y + BAR + 3, Sketch.INK, false);
    }
  }

  /** A line for a few round numbers, with the numbers below and what they count. */
  private void ticks(Sketch sketch, Axis axis, double top, double bottom, String unit) {
    int power = power(axis.low().abs().max(axis.high().abs()));
    double free = 0;
    for (BigDecimal tick : Tick.of(axis.low(), axis.high())) {
      double x = axis.x(tick);
      String name = words.number(tick.scaleByPowerOfTen(-power).stripTrailingZeros());
      double half = Lettering.width(name, false) / 2;
      double middle = Math.clamp(x, half, Sketch.WIDTH - half);
      sketch.line(x, top, x, bottom + 3, Sketch.RULE, false);
      if (middle - half >= free) {
        sketch.words(middle, bottom + 15, "middle", false, name);
        free = middle + half + 8;
      }
    }
    String scale = power == 0 ? "" : words.say("unit-" + power);
    String named = words.say("axis", scale, unit).strip();
    if (!named.isEmpty()) {
      sketch.words(
          Sketch.WIDTH,
          bottom + 15 + Sketch.LINE,
          "end",
          false,
          Lettering.fit(named, false, Sketch.WIDTH));
    }
  }

  /** 3 for thousands, 6 for millions and so on; 0 below 10,000. */
  private static int power(BigDecimal value) {
    int digits = value.precision() - value.scale();
    return digits < 5 ? 0 : Math.min(12, (digits - 1) / 3 * 3);
  }
}
