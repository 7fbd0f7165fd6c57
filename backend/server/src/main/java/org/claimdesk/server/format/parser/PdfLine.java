package org.claimdesk.server.format.parser;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of type within one column.
 *
 * @param words from left to right, at least one
 * @param columnLeft where the column begins that the line is in
 * @param columnRight where it ends
 */
record PdfLine(int page, List<PdfWord> words, float columnLeft, float columnRight) {

  PdfLine {
    words = List.copyOf(words);
  }

  PdfLine inColumn(float left, float right) {
    return new PdfLine(page, words, left, right);
  }

  PdfLine of(List<PdfWord> part) {
    return new PdfLine(page, part, columnLeft, columnRight);
  }

  float left() {
    return words.getFirst().left();
  }

  float right() {
    return words.getLast().right();
  }

  float top() {
    return (float) words.stream().mapToDouble(PdfWord::top).min().orElseThrow();
  }

  float bottom() {
    return (float) words.stream().mapToDouble(PdfWord::bottom).max().orElseThrow();
  }

  /** The size of the largest type in it. */
  float size() {
    return (float) words.stream().mapToDouble(PdfWord::size).max().orElseThrow();
  }

  String text() {
    return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
  }
}
