package org.claimdesk.server.report.export;

import org.claimdesk.server.review.Rating;
import org.jsoup.nodes.Element;

/**
 * A rating's shape in its colour, drawn with an outline so that it stands out on any paper. It is
 * hidden from screen readers: the label always stands beside it.
 */
final class VerdictSign {

  private VerdictSign() {}

  static void append(Element parent, Rating rating) {
    Element sign =
        parent
            .appendElement("svg")
            .attr("viewBox", "0 0 24 24")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .attr("data-sign", glyph(rating));
    switch (rating.shape()) {
      case "circle" -> circle(sign, "9").attr("fill", rating.colour());
      case "ring" -> {
        circle(sign, "9").attr("fill", rating.colour());
        circle(sign, "4").attr("fill", "none");
      }
      case "square" -> path(sign, "M4 4h16v16H4z", rating);
      case "diamond" -> path(sign, "M12 2 22 12 12 22 2 12z", rating);
      case "triangle" -> path(sign, "M12 3 22 21H2z", rating);
      default ->
          path(sign, "M7 3 12 8 17 3 21 7 16 12 21 17 17 21 12 16 7 21 3 17 8 12 3 7z", rating);
    }
  }

  /** The shape as a sign of text, for forms that draw none. */
  static String glyph(Rating rating) {
    return switch (rating.shape()) {
      case "circle" -> "●";
      case "ring" -> "○";
      case "square" -> "■";
      case "diamond" -> "◆";
      case "triangle" -> "▲";
      default -> "×";
    };
  }

  private static Element circle(Element sign, String radius) {
    return sign.appendElement("circle").attr("cx", "12").attr("cy", "12").attr("r", radius);
  }

  private static void path(Element sign, String outline, Rating rating) {
    sign.appendElement("path").attr("d", outline).attr("fill", rating.colour());
  }
}
