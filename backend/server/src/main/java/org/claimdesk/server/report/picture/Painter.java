package org.claimdesk.server.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a drawing on white paper: on a page of a PDF, or as the points of a PNG. */
public final class Painter {

  /** Points a CSS pixel: sharp in print. */
  private static final int SCALE = 3;

  private static final Color INK = new Color(0x1b1a18);
  private static final Color SOFT = new Color(0x5a5650);
  private static final Color RULE = new Color(0xd8d3c8);
  private static final BasicStroke LINE = new BasicStroke(1.25f);
  private static final BasicStroke HALO =
      new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke DASHES =
      new BasicStroke(
          2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5, 3}, 0f);

  private Painter() {}

  /** Draws in CSS pixels from the origin of {@code page}. */
  public static void paint(Drawing drawing, Graphics2D page) {
    for (Drawing.Outline outline : drawing.outlines()) {
      Path2D path = path(outline.path());
      if (!outline.fill().equals(Sketch.NONE)) {
        page.setColor(colour(outline.fill()));
        page.fill(path);
      }
      if (!outline.stroke().equals(Sketch.NONE)) {
        page.setColor(colour(outline.stroke()));
        page.setStroke(outline.dashed() ? DASHES : LINE);
        page.draw(path);
      }
    }
    for (Drawing.Label label : drawing.labels()) {
      Path2D letters = Lettering.outline(label);
      // So that no line runs through words.
      page.setColor(Color.WHITE);
      page.setStroke(HALO);
      page.draw(letters);
      page.setColor(label.bold() ? INK : SOFT);
      page.fill(letters);
    }
  }

  /** The drawing as a PNG on white, three points a CSS pixel. */
  public static byte[] png(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D page = image.createGraphics();
    page.setColor(Color.WHITE);
    page.fillRect(0, 0, image.getWidth(), image.getHeight());
    page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    page.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    page.scale(SCALE, SCALE);
    paint(drawing, page);
    page.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture", e);
    }
    return png.toByteArray();
  }

  private static Color colour(String tone) {
    return switch (tone) {
      case Sketch.INK -> INK;
      case Sketch.SOFT -> SOFT;
      case Sketch.RULE -> RULE;
      case Sketch.PAPER -> Color.WHITE;
      default -> Color.decode(tone);
    };
  }

  /** Of the commands that {@link Drawing.Outline} allows. */
  private static Path2D path(String commands) {
    Path2D path = new Path2D.Double();
    String[] tokens = commands.split(" ");
    for (int i = 0; i < tokens.length; ) {
      switch (tokens[i]) {
        case "M" -> path.moveTo(at(tokens, i + 1), at(tokens, i + 2));
        case "L" -> path.lineTo(at(tokens, i + 1), at(tokens, i + 2));
        case "C" ->
            path.curveTo(
                at(tokens, i + 1),
                at(tokens, i + 2),
                at(tokens, i + 3),
                at(tokens, i + 4),
                at(tokens, i + 5),
                at(tokens, i + 6));
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException("no command of a path: " + tokens[i]);
      }
      i += tokens[i].equals("C") ? 7 : tokens[i].equals("Z") ? 1 : 3;
    }
    return path;
  }

  private static double at(String[] tokens, int index) {
    return Double.parseDouble(tokens[index]);
  }
}
