package org.claimdesk.server.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.server.review.Rating;

/** A drawing in the making. It is as wide as a narrow screen: enlarged it reads well, too. */
final class Sketch {

  /** The width of every drawing, in CSS pixels. */
  static final int WIDTH = 360;

  /** From one line of words to the next. */
  static final int LINE = 17;

  static final String INK = "ink";
  static final String SOFT = "soft";
  static final String RULE = "rule";
  static final String NONE = "none";

  /** What is drawn on. */
  static final String PAPER = "paper";

  /** Blue and vermilion of the Okabe-Ito palette. */
  static final String BLUE = "#0072B2";

  static final String VERMILION = "#D55E00";

  /** How far the control points of a quarter of a circle lie from its ends, in radii. */
  private static final double ARC = 0.5523;

  private final List<Drawing.Outline> outlines = new ArrayList<>();
  private final List<Drawing.Label> labels = new ArrayList<>();

  Drawing drawing(double height) {
    return new Drawing(WIDTH, (int) Math.ceil(height), outlines, labels);
  }

  void line(double x1, double y1, double x2, double y2, String tone, boolean dashed) {
    outlines.add(
        new Drawing.Outline(path("M", x1, y1) + " " + path("L", x2, y2), NONE, tone, dashed));
  }

  void bar(double x, double y, double width, double height, String fill) {
    polygon(fill, x, y, x + width, y, x + width, y + height, x, y + height);
  }

  /** A filled area with an outline in ink, which stands out on any paper. */
  void polygon(String fill, double... corners) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      path.append(path(i == 0 ? "M" : "L", corners[i], corners[i + 1])).append(' ');
    }
    outlines.add(new Drawing.Outline(path.append('Z').toString(), fill, INK, false));
  }

  void circle(double x, double y, double radius, String fill) {
    double arm = radius * ARC;
    String path =
        String.join(
            " ",
            path("M", x + radius, y),
            path("C", x + radius, y + arm, x + arm, y + radius, x, y + radius),
            path("C", x - arm, y + radius, x - radius, y + arm, x - radius, y),
            path("C", x - radius, y - arm, x - arm, y - radius, x, y - radius),
            path("C", x + arm, y - radius, x + radius, y - arm, x + radius, y),
            "Z");
    outlines.add(new Drawing.Outline(path, fill, INK, false));
  }

  /** A rating's sign in a square of {@code size} with this upper left corner. */
  void sign(Rating rating, double x, double y, double size) {
    String fill = rating.colour();
    double u = size / 24;
    double cx = x + size / 2;
    double cy = y + size / 2;
    switch (rating.shape()) {
      case "circle" -> circle(cx, cy, 9 * u, fill);
      case "ring" -> {
        circle(cx, cy, 9 * u, fill);
        circle(cx, cy, 4 * u, NONE);
      }
      case "square" -> bar(x + 4 * u, y + 4 * u, 16 * u, 16 * u, fill);
      case "diamond" -> shape(fill, x, y, u, 12, 2, 22, 12, 12, 22, 2, 12);
      case "triangle" -> shape(fill, x, y, u, 12, 3, 22, 21, 2, 21);
      default ->
          shape(
              fill, x, y, u, 7, 3, 12, 8, 17, 3, 21, 7, 16, 12, 21, 17, 17, 21, 12, 16, 7, 21, 3,
              17, 8, 12, 3, 7);
    }
  }

  private void shape(String fill, double x, double y, double unit, double... corners) {
    double[] placed = new double[corners.length];
    for (int i = 0; i < corners.length; i++) {
      placed[i] = (i % 2 == 0 ? x : y) + corners[i] * unit;
    }
    polygon(fill, placed);
  }

  void words(double x, double y, String anchor, boolean bold, String words) {
    labels.add(new Drawing.Label(rounded(x), rounded(y), anchor, bold, words));
  }

  /** Words from {@code x} on, cut where the drawing ends. */
  void words(double x, double y, boolean bold, String words) {
    words(x, y, "start", bold, Lettering.fit(words, bold, WIDTH - x));
  }

  private static String path(String command, double... places) {
    StringBuilder path = new StringBuilder(command);
    for (double place : places) {
      double value = rounded(place);
      path.append(' ')
          .append(
              value == Math.rint(value)
                  ? String.valueOf((long) value)
                  : String.format(Locale.ROOT, "%.1f", value));
    }
    return path.toString();
  }

  private static double rounded(double place) {
    return Math.round(place * 10) / 10.0;
  }
}
