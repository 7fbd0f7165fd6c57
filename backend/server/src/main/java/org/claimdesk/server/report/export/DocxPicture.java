package org.claimdesk.server.report.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.claimdesk.server.report.picture.Painter;
import org.claimdesk.server.report.picture.Picture;
import org.jsoup.nodes.Element;

/**
 * A picture in a paragraph: points, because not every word processor draws SVG, with what can be
 * seen in it as the alternative text.
 */
final class DocxPicture {

  /** As wide as in the PDF, in points. */
  private static final double WIDTH_POINTS = 288;

  private DocxPicture() {}

  /** A drawn picture. */
  static void append(XWPFParagraph paragraph, Picture picture) {
    double height = picture.drawing().height() * WIDTH_POINTS / picture.drawing().width();
    byte[] png = Painter.png(picture.drawing());
    XWPFPicture set =
        set(paragraph.createRun(), png, PictureType.PNG, picture.id(), WIDTH_POINTS, height);
    describe(paragraph, set, picture.title(), picture.description());
  }

  /** A picture that its element holds, in the size that this says. */
  static void append(XWPFParagraph paragraph, Element image) {
    // RFC 2397: data:image/png;base64,…
    String[] address = image.attr("src").split("[:;,]", 4);
    XWPFPicture set =
        set(
            paragraph.createRun(),
            Base64.getDecoder().decode(address[3]),
            address[1].equals("image/png") ? PictureType.PNG : PictureType.JPEG,
            image.className(),
            Units.pixelToPoints(Integer.parseInt(image.attr("width"))),
            Units.pixelToPoints(Integer.parseInt(image.attr("height"))));
    describe(paragraph, set, image.attr("alt"), image.attr("alt"));
  }

  /** Sets a file in a run; {@code width} and {@code height} are points. */
  private static XWPFPicture set(
      XWPFRun run, byte[] file, PictureType type, String name, double width, double height) {
    try {
      return run.addPicture(
          new ByteArrayInputStream(file),
          type,
          name + type.getExtension(),
          Units.toEMU(width),
          Units.toEMU(height));
    } catch (InvalidFormatException | IOException e) {
      throw new UncheckedIOException("cannot set a picture", new IOException(e));
    }
  }

  private static void describe(
      XWPFParagraph paragraph, XWPFPicture picture, String title, String description) {
    picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(description);
    XWPFRun run = paragraph.getRuns().getLast();
    var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    shown.setTitle(title);
    shown.setDescr(description);
  }
}
