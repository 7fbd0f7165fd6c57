package org.claimdesk.server.format.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a page, and the order in which a person reads its lines.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 */
record PdfPage(int number, float width, float height, List<PdfWord> words) {

  /** Words are on one line when they share so much of the lower one's height. */
  private static final float SAME_LINE = 0.5f;

  PdfPage {
    words = List.copyOf(words);
  }

  /** The page's lines, column after column. */
  List<PdfLine> lines() {
    return Columns.order(rows());
  }

  /** The words that stand beside each other, from the top down, whatever column they are in. */
  private List<PdfLine> rows() {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(PdfWord::bottom).thenComparing(PdfWord::left));
    List<List<PdfWord>> rows = new ArrayList<>();
    for (PdfWord word : sorted) {
      List<PdfWord> row = rows.isEmpty() ? null : rows.getLast();
      if (row == null || !sameLine(row.getFirst(), word)) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(word);
    }
    return rows.stream().map(this::line).toList();
  }

  private PdfLine line(List<PdfWord> row) {
    row.sort(Comparator.comparing(PdfWord::left));
    return new PdfLine(number, row, row.getFirst().left(), row.getLast().right());
  }

  private static boolean sameLine(PdfWord a, PdfWord b) {
    float shared = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    return shared >= SAME_LINE * Math.min(a.height(), b.height());
  }
}
