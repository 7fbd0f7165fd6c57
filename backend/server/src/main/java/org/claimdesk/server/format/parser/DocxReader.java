package org.claimdesk.server.format.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a DOCX document: paragraphs, and tables row by row; heads, feet, comments and
 * deleted text are left out.
 */
final class DocxReader {

  /** No part of a document may unpack to more than this many bytes. */
  private static final long LARGEST_PART = 64_000_000;

  private DocxReader() {}

  /**
   * Reads a document.
   *
   * @throws Unreadable where it holds no text
   * @throws IOException where it is broken, or unpacks to more than it should
   */
  static Parsed read(byte[] bytes) throws IOException, Unreadable {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxTextSize(LARGEST_PART);
    StringBuilder text = new StringBuilder();
    String title;
    List<String> authors;
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      for (IBodyElement element : document.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> append(text, text(paragraph));
          case XWPFTable table -> table.getRows().forEach(row -> append(text, text(row)));
          default -> {} // a table of contents, a form field
        }
      }
      title = document.getProperties().getCoreProperties().getTitle();
      String creator = document.getProperties().getCoreProperties().getCreator();
      authors = isName(creator) ? List.of(creator.strip()) : List.of();
    }
    if (text.isEmpty()) {
      throw new Unreadable("The DOCX document holds no text. Send one with at least a sentence.");
    }
    return new Parsed(
        text.toString(),
        false,
        title == null || title.isBlank() ? null : title.strip(),
        authors,
        null,
        null,
        List.of());
  }

  /** Programs write their own name, or "user", where the author's should be; people have two. */
  private static boolean isName(@Nullable String creator) {
    return creator != null
        && creator.strip().matches("\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){1,4}")
        && !creator.contains("Apache")
        && !creator.contains("Microsoft");
  }

  private static void append(StringBuilder text, String paragraph) {
    if (!paragraph.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.strip());
    }
  }

  private static String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run && run.getCTR().sizeOfDelTextArray() == 0) {
        text.append(run.text());
      }
    }
    return text.toString();
  }

  private static String text(XWPFTableRow row) {
    return row.getTableCells().stream()
        .map(XWPFTableCell::getText)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining("\t"));
  }
}
