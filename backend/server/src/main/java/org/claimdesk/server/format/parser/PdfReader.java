package org.claimdesk.server.format.parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads the text layer of a PDF document, in reading order, with the place of each line. */
final class PdfReader {

  private static final int MOST_PAGES = 2_000;
  private static final int PICTURE_WIDTH = 1_200;

  private PdfReader() {}

  /**
   * Reads a document.
   *
   * @throws Unreadable where it has a password, no text, or more than 2,000 pages
   * @throws IOException where it is broken
   */
  static Parsed read(byte[] bytes) throws IOException, Unreadable {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Unreadable(
            "The PDF has %,d pages; at most %,d are read. Send the part that matters."
                .formatted(document.getNumberOfPages(), MOST_PAGES));
      }
      List<PdfPage> pages = pages(document);
      List<List<PdfLine>> lines = pages.stream().map(PdfPage::lines).toList();
      List<PdfLine> kept =
          RunningHeads.remove(pages, lines).stream().flatMap(List::stream).toList();
      if (kept.isEmpty()) {
        throw new Unreadable(
            "The PDF holds no text: it is probably a scan. Run text recognition (OCR) over it, or paste its text.");
      }
      Paragraphs paragraphs = Paragraphs.of(kept);
      return new Parsed(
          paragraphs.text(),
          false,
          title(document, kept),
          List.of(),
          null,
          null,
          paragraphs.places(pages));
    } catch (InvalidPasswordException e) {
      throw new Unreadable(
          "The PDF is locked with a password. Save it without one, or paste its text.");
    }
  }

  /**
   * A page as a PNG picture, {@value #PICTURE_WIDTH} pixels wide.
   *
   * @param number from 1
   * @throws Unreadable where there is no such page
   */
  static byte[] picture(byte[] bytes, int number) throws IOException, Unreadable {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (number < 1 || number > document.getNumberOfPages()) {
        throw new Unreadable(
            "There is no page %,d; the document has %,d."
                .formatted(number, document.getNumberOfPages()));
      }
      PDRectangle box = document.getPage(number - 1).getCropBox();
      boolean upright = document.getPage(number - 1).getRotation() % 180 == 0;
      float scale = PICTURE_WIDTH / (upright ? box.getWidth() : box.getHeight());
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(
          new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB), "png", png);
      return png.toByteArray();
    }
  }

  private static List<PdfPage> pages(PDDocument document) throws IOException {
    List<PdfPage> pages = new ArrayList<>();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      WordCollector collector = new WordCollector();
      collector.setStartPage(number);
      collector.setEndPage(number);
      collector.writeText(document, new StringWriter());
      PDRectangle box = page.getCropBox();
      boolean upright = page.getRotation() % 180 == 0;
      pages.add(
          new PdfPage(
              number,
              upright ? box.getWidth() : box.getHeight(),
              upright ? box.getHeight() : box.getWidth(),
              collector.words));
    }
    return pages;
  }

  /** The document's own title; else the lines in the largest type on its first page. */
  private static @Nullable String title(PDDocument document, List<PdfLine> lines) {
    String said = document.getDocumentInformation().getTitle();
    if (said != null
        && said.contains(" ")
        && !said.matches("(?i).*(Microsoft|\\.docx?|\\.pdf).*")) {
      return said.strip();
    }
    float largest = 0;
    double usual = 0;
    for (PdfLine line : lines) {
      usual += line.size() / lines.size();
      largest = line.page() == 1 ? Math.max(largest, line.size()) : largest;
    }
    if (largest < 1.3 * usual) {
      return null;
    }
    StringBuilder title = new StringBuilder();
    for (PdfLine line : lines) {
      if (line.page() == 1 && line.size() > 0.95 * largest) {
        title.append(title.isEmpty() ? "" : " ").append(line.text());
      }
    }
    return title.length() > 300 ? null : title.toString();
  }

  /** Takes the words of a page as PDFBox finds them. */
  private static final class WordCollector extends PDFTextStripper {

    private final List<PdfWord> words = new ArrayList<>();

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (text.isBlank() || positions.isEmpty()) {
        return;
      }
      float left = Float.MAX_VALUE;
      float right = 0;
      float top = Float.MAX_VALUE;
      float bottom = 0;
      float size = 0;
      for (TextPosition position : positions) {
        left = Math.min(left, position.getXDirAdj());
        right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
        bottom = Math.max(bottom, position.getYDirAdj());
        top = Math.min(top, position.getYDirAdj() - position.getHeightDir());
        size = Math.max(size, position.getFontSizeInPt());
      }
      // A capital's height, for a word of low letters is no lower line than its neighbours.
      top = Math.min(top, bottom - 0.6f * size);
      words.add(new PdfWord(text.strip(), left, top, right, bottom, size));
    }
  }
}
