package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a PDF that is set in parts, as one tree: the renderer makes a tree for each, and
 * numbers the pages of each from zero on (ISO 32000-1, 14.7).
 */
final class PdfTags {

  private final COSArray numbers = new COSArray();
  private @Nullable PDStructureTreeRoot whole;
  private int next;

  /**
   * Takes over the tags of a part.
   *
   * @param pages those of the part
   */
  void take(PDDocument pdf, List<PDPage> pages) {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDStructureTreeRoot part = Objects.requireNonNull(catalog.getStructureTreeRoot());
    // The renderer makes a tree only where there is none.
    catalog.setStructureTreeRoot(null);
    COSArray parents =
        part.getCOSObject().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
    for (int at = 0; at < parents.size(); at += 2) {
      numbers.add(COSInteger.get(next + parents.getInt(at)));
      numbers.add(parents.get(at + 1));
    }
    for (PDPage page : pages) {
      shift(page.getCOSObject(), COSName.STRUCT_PARENTS);
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      if (annotations != null) {
        for (int at = 0; at < annotations.size(); at++) {
          shift((COSDictionary) annotations.getObject(at), COSName.STRUCT_PARENT);
        }
      }
    }
    next += part.getParentTreeNextKey();
    append(part);
  }

  private void shift(COSDictionary holder, COSName key) {
    int number = holder.getInt(key);
    if (number >= 0) {
      holder.setInt(key, next + number);
    }
  }

  /** Puts what the part's document holds behind what is there. */
  private void append(PDStructureTreeRoot part) {
    if (whole == null) {
      whole = part;
      return;
    }
    PDStructureElement document = document(whole);
    for (Object kid : document(part).getKids()) {
      document.appendKid((PDStructureElement) kid);
    }
  }

  private static PDStructureElement document(PDStructureTreeRoot root) {
    return (PDStructureElement) root.getKids().getFirst();
  }

  /** Gives the PDF the tree of all its parts. */
  void finish(PDDocument pdf) {
    PDStructureTreeRoot root = Objects.requireNonNull(whole);
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, (COSBase) numbers);
    root.setParentTree(new PDNumberTreeNode(tree, COSBase.class));
    root.setParentTreeNextKey(next);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
