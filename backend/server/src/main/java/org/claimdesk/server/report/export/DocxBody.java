package org.claimdesk.server.report.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.report.words.ReportWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the elements that the HTML export is made of, one after another, into a document. */
final class DocxBody {

  private final XWPFDocument document;
  private final List<Picture> pictures;
  private final ReportWords words;
  private final Progress progress;
  private final int claims;
  private int begun;

  /**
   * Sets up.
   *
   * @param content of the report whose page is written
   */
  DocxBody(XWPFDocument document, ReportContent content, Progress progress) {
    this.document = document;
    this.pictures = HtmlExport.pictures(content);
    this.words = ReportWords.of(content);
    this.progress = progress;
    this.claims = content.claims().size();
  }

  /** Appends what {@code parent} holds. */
  void append(Element parent) {
    append(parent, null);
  }

  /**
   * @param style the style of paragraphs without one of their own; null for the plain one
   */
  private void append(Element parent, @Nullable String style) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element) {
        block(element, style);
      } else if (node instanceof TextNode text && !text.isBlank()) {
        inline(paragraph(style), text, Face.PLAIN);
      }
    }
  }

  private void block(Element element, @Nullable String style) {
    if (element.normalName().equals("article")) {
      progress.at(Progress.Step.CLAIMS, begun++, claims);
    }
    switch (element.normalName()) {
      case "h1" -> paragraph(element, DocxStyles.TITLE);
      case "h2" -> paragraph(element, DocxStyles.HEADING + 1);
      case "h3" -> paragraph(element, DocxStyles.HEADING + 2);
      case "h4" -> paragraph(element, DocxStyles.HEADING + 3);
      case "p" -> paragraph(element, paragraphStyle(element, style));
      case "blockquote" -> append(element, DocxStyles.QUOTE);
      case "ul" -> list(element, DocxStyles.bullets(document));
      case "ol" -> list(element, DocxStyles.numbers(document));
      case "dl" -> descriptions(element);
      case "table" -> table(element);
      case "img" -> DocxPicture.append(paragraph(style), element);
      case "svg" ->
          pictures.stream()
              .filter(picture -> picture.id().equals(element.attr("data-picture")))
              .forEach(picture -> DocxPicture.append(paragraph(style), picture));
      default -> {
        if (isInline(element)) {
          inline(paragraph(style), element, Face.PLAIN);
        } else {
          append(element, style);
        }
      }
    }
  }

  private static @Nullable String paragraphStyle(Element element, @Nullable String style) {
    if (element.hasClass("verdict")) {
      return DocxStyles.VERDICT;
    }
    return element.hasClass("edition") ? DocxStyles.NOTE : style;
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() && !List.of("svg", "img").contains(element.normalName());
  }

  private XWPFParagraph paragraph(@Nullable String style) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    return paragraph;
  }

  private void paragraph(Element element, @Nullable String style) {
    inlines(paragraph(style), element, Face.PLAIN);
  }

  private void list(Element list, BigInteger numbering) {
    for (Element entry : list.children()) {
      XWPFParagraph paragraph = paragraph(DocxStyles.LIST);
      paragraph.setNumID(numbering);
      for (Node node : entry.childNodes()) {
        if (node instanceof Element part && part.isBlock()) {
          // What follows on a line of its own there follows on one here.
          if (!paragraph.getRuns().isEmpty()) {
            paragraph.createRun().addBreak();
          }
          inlines(paragraph, part, Face.PLAIN);
        } else {
          inline(paragraph, node, Face.PLAIN);
          if (node instanceof Element quote && quote.normalName().equals("q")) {
            paragraph.createRun().addBreak();
          }
        }
      }
    }
  }

  /** Each term with what it describes, in one paragraph. */
  private void descriptions(Element list) {
    XWPFParagraph paragraph = null;
    for (Element entry : list.children()) {
      if (entry.normalName().equals("dt")) {
        paragraph = paragraph(DocxStyles.LIST);
        run(paragraph, entry.text() + ": ", Face.PLAIN.bold());
      } else if (paragraph != null) {
        inlines(paragraph, entry, Face.PLAIN);
      }
    }
  }

  private void table(Element element) {
    Element caption = element.selectFirst("caption");
    if (caption != null) {
      paragraph(caption, DocxStyles.NOTE);
    }
    List<Element> rows = element.select("tr");
    int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
    if (columns == 0) {
      return;
    }
    XWPFTable table = document.createTable(rows.size(), columns);
    table.setWidth("100%");
    for (int i = 0; i < rows.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      boolean heads = rows.get(i).selectFirst("th[scope=col]") != null;
      row.setRepeatHeader(heads);
      for (int k = 0; k < rows.get(i).childrenSize(); k++) {
        XWPFTableCell cell = row.getCell(k);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        inlines(paragraph, rows.get(i).child(k), heads ? Face.PLAIN.bold() : Face.PLAIN);
      }
    }
  }

  private void inlines(XWPFParagraph paragraph, Element parent, Face face) {
    parent.childNodes().forEach(node -> inline(paragraph, node, face));
  }

  private void inline(XWPFParagraph paragraph, Node node, Face face) {
    if (node instanceof TextNode text) {
      run(paragraph, text.getWholeText(), face);
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> paragraph.createRun().addBreak();
        case "svg" ->
            run(paragraph, element.attr("data-sign") + " ", face.coloured(colour(element)));
        case "a" -> link(paragraph, element, face);
        case "b", "strong", "mark" -> inlines(paragraph, element, face.bold());
        case "i", "em" -> inlines(paragraph, element, face.italic());
        case "code" -> inlines(paragraph, element, face.fixed());
        case "q" -> {
          run(paragraph, words.say("quote-open"), face);
          inlines(paragraph, element, face);
          run(paragraph, words.say("quote-close"), face);
        }
        default -> inlines(paragraph, element, element.hasClass("hash") ? face.fixed() : face);
      }
    }
  }

  private static @Nullable String colour(Element sign) {
    Element drawn = sign.selectFirst("[fill^=#]");
    return drawn == null ? null : drawn.attr("fill").substring(1);
  }

  private static void link(XWPFParagraph paragraph, Element link, Face face) {
    XWPFRun run = paragraph.createHyperlinkRun(link.attr("href"));
    run.setText(link.text());
    face.apply(run);
    run.setStyle(DocxStyles.LINK);
  }

  private static void run(XWPFParagraph paragraph, String text, Face face) {
    if (text.isEmpty()) {
      return;
    }
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    face.apply(run);
  }

  /** How letters look. */
  private record Face(boolean isBold, boolean isItalic, boolean isFixed, @Nullable String colour) {

    static final Face PLAIN = new Face(false, false, false, null);

    Face bold() {
      return new Face(true, isItalic, isFixed, colour);
    }

    Face italic() {
      return new Face(isBold, true, isFixed, colour);
    }

    Face fixed() {
      return new Face(isBold, isItalic, true, colour);
    }

    Face coloured(@Nullable String other) {
      return new Face(isBold, isItalic, isFixed, other);
    }

    void apply(XWPFRun run) {
      // Said only where it is so: "not bold" would take a heading's own weight away.
      if (isBold) {
        run.setBold(true);
      }
      if (isItalic) {
        run.setItalic(true);
      }
      if (isFixed) {
        run.setFontFamily("Courier New");
        run.setFontSize(8);
      }
      if (colour != null) {
        run.setColor(colour);
      }
    }
  }
}
