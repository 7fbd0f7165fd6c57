package org.claimdesk.server.report.export;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF, each made light once the next begins. The renderer gives every box a property
 * list of its own that says that its background is none of the content, and where it is: of a large
 * report half of all memory and a quarter of the file. One such list does for all of them, as
 * cosmetic elements that need no place (ISO 32000-1, table 330: a layout artifact).
 */
final class PdfPages implements PageSupplier {

  private final COSDictionary cosmetic = new COSDictionary();
  private final Progress progress;
  private int total;
  private @Nullable PDPage last;

  PdfPages(Progress progress) {
    this.progress = progress;
    cosmetic.setName(COSName.TYPE, "Layout");
  }

  /** Says how many pages there will be, once all is laid out. */
  void expect(int pages) {
    total = pages;
  }

  @Override
  public PDPage requestPage(PDDocument pdf, float width, float height, int number, int shadow) {
    lighten();
    progress.at(Progress.Step.PAGES, pdf.getNumberOfPages(), total);
    PDPage page = new PDPage(new PDRectangle(width, height));
    pdf.addPage(page);
    last = page;
    return page;
  }

  /** Makes the newest page light, once all of it is painted. */
  void lighten() {
    PDResources resources = last == null ? null : last.getResources();
    COSDictionary lists =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    if (lists == null) {
      return;
    }
    for (COSName name : lists.keySet()) {
      COSDictionary list = lists.getCOSDictionary(name);
      if (list != null && COSName.BACKGROUND.equals(list.getCOSName(COSName.TYPE))) {
        lists.setItem(name, cosmetic);
      }
    }
  }
}
