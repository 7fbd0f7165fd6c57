package org.claimdesk.server.report.export;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.claimdesk.server.report.export.Progress.Step;

/**
 * The number of each page and of how many, at the foot on the right: no part knows how many pages
 * the others have. They are none of the content that screen readers read (ISO 32000-1, table 330: a
 * pagination artifact).
 */
final class PdfNumbers {

  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float SIZE_POINTS = 8;

  /** The margins of {@code @page} in report-pdf.css: below the right edge of the text. */
  private static final float MARGIN_POINTS = 20 * POINTS_PER_MM;

  private static final float BASELINE_POINTS = 9 * POINTS_PER_MM;
  private static final Color SOFT = new Color(0x5a5650);
  private static final float UNITS_PER_EM = 1000;

  private PdfNumbers() {}

  static void write(PDDocument pdf, List<PDPage> pages, PDFont font, Progress progress)
      throws IOException {
    COSDictionary pagination = new COSDictionary();
    pagination.setName(COSName.TYPE, "Pagination");
    PDPropertyList artifact = PDPropertyList.create(pagination);
    for (int page = 0; page < pages.size(); page++) {
      progress.at(Step.PAGES, page, pages.size());
      String number = page + 1 + " / " + pages.size();
      float width = font.getStringWidth(number) / UNITS_PER_EM * SIZE_POINTS;
      PDPage paper = pages.get(page);
      try (PDPageContentStream out =
          new PDPageContentStream(pdf, paper, AppendMode.APPEND, true, true)) {
        out.beginMarkedContent(COSName.ARTIFACT, artifact);
        out.beginText();
        out.setFont(font, SIZE_POINTS);
        out.setNonStrokingColor(SOFT);
        out.newLineAtOffset(
            paper.getMediaBox().getWidth() - MARGIN_POINTS - width, BASELINE_POINTS);
        out.showText(number);
        out.endText();
        out.endMarkedContent();
      }
    }
  }
}
