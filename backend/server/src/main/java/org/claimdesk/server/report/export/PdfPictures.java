package org.claimdesk.server.report.export;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimdesk.server.report.picture.Drawing;
import org.claimdesk.server.report.picture.Painter;
import org.claimdesk.server.report.picture.Picture;
import org.w3c.dom.Element;

/**
 * Draws the pictures of a report where its page has them. The renderer tags each as a figure; its
 * alternative text is the element's {@code alt}.
 */
final class PdfPictures implements SVGDrawer {

  /** How wide a picture is set: its letters come to 9.6 points. */
  private static final double WIDTH_POINTS = 288;

  private static final double POINTS_PER_INCH = 72;
  private static final double PIXELS_PER_INCH = 96;

  private final Map<String, Drawing> drawings;

  PdfPictures(List<Picture> pictures) {
    this.drawings = pictures.stream().collect(Collectors.toMap(Picture::id, Picture::drawing));
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    Drawing drawing = Objects.requireNonNull(drawings.get(svg.getAttribute("data-picture")));
    double scale = WIDTH_POINTS / POINTS_PER_INCH * PIXELS_PER_INCH / drawing.width();
    return new SetDrawing(drawing, scale, dotsPerPixel);
  }

  /**
   * A drawing at its size.
   *
   * @param scale CSS pixels of the page for one of the drawing
   * @param dots the renderer's dots in a CSS pixel of the page: it lays out in dots, but draws in
   *     pixels
   */
  private record SetDrawing(Drawing drawing, double scale, double dots) implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.ceil(drawing.width() * scale * dots);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.ceil(drawing.height() * scale * dots);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) (drawing.width() * scale),
          (float) (drawing.height() * scale),
          page -> {
            page.scale(scale, scale);
            Painter.paint(drawing, page);
          });
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // Letters are drawn as outlines.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // Letters are drawn as outlines.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
