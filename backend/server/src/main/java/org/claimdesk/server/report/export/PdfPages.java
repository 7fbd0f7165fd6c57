package org.claimdesk.server.report.export;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a PDF, each made light once it is painted. The renderer gives every box a property
 * list of its own that says that its background is none of the content, and where it is: of a large
 * report half of all memory and a quarter of the file. One such list does for all of them, as
 * cosmetic elements that need no place (ISO 32000-1, table 330: a layout artifact).
 */
final class PdfPages implements PageSupplier {

  private final COSDictionary cosmetic = new COSDictionary();
  private final List<PDPage> pages = new ArrayList<>();
  private int first;

  PdfPages() {
    cosmetic.setName(COSName.TYPE, "Layout");
  }

  /** Begins another part. */
  void begin() {
    first = pages.size();
  }

  /** The pages of all parts so far. */
  List<PDPage> all() {
    return Collections.unmodifiableList(pages);
  }

  /** The pages of the part that was begun last. */
  List<PDPage> ofPart() {
    return all().subList(first, pages.size());
  }

  @Override
  public PDPage requestPage(PDDocument pdf, float width, float height, int number, int shadow) {
    lighten();
    PDPage page = new PDPage(new PDRectangle(width, height));
    pdf.addPage(page);
    pages.add(page);
    return page;
  }

  /** Makes the newest page light, once all of it is painted. */
  void lighten() {
    PDResources resources = pages.isEmpty() ? null : pages.getLast().getResources();
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
