package org.claimdesk.server.report.export;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The outline of a PDF that is set in parts. A section that goes on in the next part, under the
 * same title, has one entry.
 */
final class PdfOutline {

  private final PDDocumentOutline whole = new PDDocumentOutline();

  /**
   * Takes over the outline of a part.
   *
   * @param all the pages of all parts so far
   * @param pages those of the part
   */
  void take(PDDocument pdf, List<PDPage> all, List<PDPage> pages) {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDDocumentOutline part = catalog.getDocumentOutline();
    if (part == null) {
      return;
    }
    // The renderer appends to an outline that is there.
    catalog.setDocumentOutline(null);
    // It counts the pages of a part from the first of the whole file.
    IdentityHashMap<COSBase, PDPage> meant = new IdentityHashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      meant.put(all.get(page).getCOSObject(), pages.get(page));
    }
    append(part, whole, meant);
  }

  private static void append(
      PDOutlineNode from, PDOutlineNode to, IdentityHashMap<COSBase, PDPage> meant) {
    for (PDOutlineItem item : from.children()) {
      PDOutlineItem last = to.getLastChild();
      if (last != null && last.getTitle().equals(item.getTitle())) {
        append(item, last, meant);
      } else {
        PDOutlineItem taken = new PDOutlineItem();
        taken.setTitle(item.getTitle());
        COSArray place = item.getCOSObject().getCOSArray(COSName.DEST);
        place.set(0, meant.get(place.getObject(0)));
        taken.getCOSObject().setItem(COSName.DEST, place);
        taken.setStructureElement(item.getStructureElement());
        to.addLast(taken);
        append(item, taken, meant);
      }
    }
  }

  /** Gives the PDF the outline of all its parts. */
  void finish(PDDocument pdf) {
    pdf.getDocumentCatalog().setDocumentOutline(whole);
  }
}
