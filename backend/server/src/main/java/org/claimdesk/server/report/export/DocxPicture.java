package org.claimdesk.server.report.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.claimdesk.server.report.picture.Painter;
import org.claimdesk.server.report.picture.Picture;

/**
 * A picture in a paragraph: points, because not every word processor draws SVG, with what can be
 * seen in it as the alternative text.
 */
final class DocxPicture {

  /** As wide as in the PDF, in points. */
  private static final double WIDTH_POINTS = 288;

  private DocxPicture() {}

  static void append(XWPFParagraph paragraph, Picture picture) {
    double points = WIDTH_POINTS / picture.drawing().width();
    XWPFRun run = paragraph.createRun();
    try {
      XWPFPicture set =
          run.addPicture(
              new ByteArrayInputStream(Painter.png(picture.drawing())),
              PictureType.PNG,
              picture.id() + ".png",
              Units.toEMU(WIDTH_POINTS),
              Units.toEMU(picture.drawing().height() * points));
      set.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.description());
    } catch (InvalidFormatException | IOException e) {
      throw new UncheckedIOException("cannot set a picture", new IOException(e));
    }
    var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    shown.setTitle(picture.title());
    shown.setDescr(picture.description());
  }
}
