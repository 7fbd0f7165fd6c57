package org.claimdesk.server.report.export;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.claimdesk.server.layout.ReportLanguage;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of the DOCX export, named as word processors know them, so that theirs can replace
 * them.
 */
final class DocxStyles {

  static final String TITLE = "Title";

  /** With the level, 1 to 3, behind it. */
  static final String HEADING = "Heading";

  static final String QUOTE = "Quote";
  static final String LIST = "ListParagraph";
  static final String VERDICT = "Verdict";
  static final String NOTE = "Note";
  static final String LINK = "Hyperlink";

  /** Sizes are in half points, spaces in twentieths of a point, as the format counts. */
  private static final int POINT = 2;

  private static final int SPACE = 20;

  private DocxStyles() {}

  /**
   * Defines them.
   *
   * @param language of the words, for readers aloud and spelling
   */
  static void define(XWPFDocument document, ReportLanguage language) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii("Georgia");
    fonts.setHAnsi("Georgia");
    fonts.setCs("Georgia");
    styles.setDefaultFonts(fonts);
    styles.setEastAsia("zh-CN");
    styles.setSpellingLanguage(
        switch (language) {
          case EN -> "en-GB";
          case DE -> "de-DE";
        });
    paragraph(styles, "Normal", "Normal", 11, 0, 8, null, null);
    paragraph(styles, TITLE, "Title", 22, 0, 12, null, null);
    paragraph(styles, HEADING + 1, "heading 1", 16, 18, 6, 0, null);
    paragraph(styles, HEADING + 2, "heading 2", 13, 14, 4, 1, null);
    paragraph(styles, HEADING + 3, "heading 3", 11, 10, 3, 2, null);
    paragraph(styles, QUOTE, "Quote", 11, 4, 8, null, 24);
    paragraph(styles, LIST, "List Paragraph", 11, 0, 4, null, 18);
    paragraph(styles, VERDICT, "Verdict", 13, 4, 2, null, null);
    paragraph(styles, NOTE, "Note", 9, 0, 8, null, null);
    CTStyle link = CTStyle.Factory.newInstance();
    link.setType(STStyleType.CHARACTER);
    link.setStyleId(LINK);
    link.addNewName().setVal("Hyperlink");
    CTRPr letters = link.addNewRPr();
    letters.addNewColor().setVal("0B5394");
    letters
        .addNewU()
        .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline.SINGLE);
    styles.addStyle(new XWPFStyle(link, styles));
  }

  /**
   * @param points the size of its letters
   * @param before the space above it, in points
   * @param after the space below it, in points
   * @param level its level in the outline, from 0; null outside of it
   * @param indent how far it is set in, in points
   */
  private static void paragraph(
      XWPFStyles styles,
      String id,
      String name,
      int points,
      int before,
      int after,
      @Nullable Integer level,
      @Nullable Integer indent) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!id.equals("Normal")) {
      style.addNewBasedOn().setVal("Normal");
    } else {
      style.setDefault(true);
    }
    style.addNewQFormat();
    CTPPrGeneral layout = style.addNewPPr();
    if (level != null || id.equals(TITLE) || id.equals(VERDICT)) {
      layout.addNewKeepNext();
    }
    var spacing = layout.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf((long) before * SPACE));
    spacing.setAfter(BigInteger.valueOf((long) after * SPACE));
    if (indent != null) {
      layout.addNewInd().setLeft(BigInteger.valueOf((long) indent * SPACE));
    }
    if (level != null) {
      layout.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    CTRPr letters = style.addNewRPr();
    if (level != null || id.equals(TITLE) || id.equals(VERDICT)) {
      letters.addNewB();
    }
    letters.addNewSz().setVal(BigInteger.valueOf((long) points * POINT));
    styles.addStyle(new XWPFStyle(style, styles));
  }

  /** A list with bullets; each call begins a new one. */
  static BigInteger bullets(XWPFDocument document) {
    return numbering(document, STNumberFormat.BULLET, "•");
  }

  /** A list with numbers from 1; each call begins a new one. */
  static BigInteger numbers(XWPFDocument document) {
    return numbering(document, STNumberFormat.DECIMAL, "%1.");
  }

  private static BigInteger numbering(
      XWPFDocument document, STNumberFormat.Enum format, String text) {
    var numbering = document.createNumbering();
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    CTLvl level = kind.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(18L * SPACE));
    indent.setHanging(BigInteger.valueOf(18L * SPACE));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  /** The same at the foot of every page, with the page's number. */
  static void footer(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle(NOTE);
    paragraph.createRun().setText(text + ", page ");
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
  }
}
