package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimdesk.extraction.text.Characters;

/**
 * Splits plain text into paragraphs. A blank line always ends one; a single line end does too,
 * unless the text is hard-wrapped there or the next line goes on in lower case.
 */
final class BlockSplitter {

  /** Wider lines are taken for whole paragraphs, not for wrapped ones. */
  private static final int MAX_WRAP_COLUMN = 130;

  private static final int MIN_WRAP_COLUMN = 40;

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  private record Line(int start, int end, boolean afterBlank) {
    int length() {
      return end - start;
    }
  }

  private BlockSplitter(String text) {
    this.text = text;
  }

  /** The paragraphs of {@code text} without the white space around them, in order. */
  static List<Block> split(String text) {
    BlockSplitter splitter = new BlockSplitter(text);
    splitter.readLines();
    return splitter.joinLines();
  }

  private void readLines() {
    int i = 0;
    boolean blank = true;
    while (i < text.length()) {
      int from = i;
      while (i < text.length() && !Characters.isLineEnd(text.charAt(i))) {
        i++;
      }
      int start = from;
      int end = i;
      while (start < end && Characters.isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && Characters.isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        lines.add(new Line(start, end, blank));
        blank = false;
      } else {
        blank = true;
      }
      if (i < text.length()) {
        boolean pair =
            text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += pair ? 2 : 1;
      }
    }
  }

  private List<Block> joinLines() {
    int column = wrapColumn();
    List<Block> blocks = new ArrayList<>();
    int start = -1;
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      if (start < 0) {
        start = line.start;
      }
      if (k + 1 == lines.size() || !continues(line, lines.get(k + 1), column)) {
        blocks.add(Block.of(start, line.end));
        start = -1;
      }
    }
    return blocks;
  }

  /** Whether {@code next} goes on with the paragraph of {@code line}. */
  private boolean continues(Line line, Line next, int column) {
    if (next.afterBlank || isListItem(next)) {
      return false;
    }
    boolean midSentence =
        Character.isLowerCase(text.charAt(next.start))
            && !Characters.endsSentence(text.substring(line.start, line.end));
    if (column == 0) {
      return midSentence && line.length() >= MIN_WRAP_COLUMN;
    }
    // A wrapped line is one that had no room for the next line's first word.
    return midSentence || line.length() + 1 + firstWord(next) > column * 9 / 10;
  }

  /** The column at which the text is hard-wrapped, or 0 if it is not. */
  private int wrapColumn() {
    int joints = 0;
    int open = 0;
    int lower = 0;
    int[] lengths = new int[lines.size()];
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      lengths[k] = line.length();
      if (k + 1 < lines.size() && !lines.get(k + 1).afterBlank) {
        joints++;
        open += Characters.endsSentence(text.substring(line.start, line.end)) ? 0 : 1;
        lower += Character.isLowerCase(text.charAt(lines.get(k + 1).start)) ? 1 : 0;
      }
    }
    if (joints < 2 || open * 10 < joints * 6 || lower * 10 < joints * 3) {
      return 0;
    }
    Arrays.sort(lengths);
    int column = lengths[lengths.length - 1 - lengths.length / 20];
    return column >= MIN_WRAP_COLUMN && column <= MAX_WRAP_COLUMN ? column : 0;
  }

  private int firstWord(Line line) {
    int i = line.start;
    while (i < line.end && !Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i - line.start;
  }

  /** A bullet, or a number or letter with a full stop or bracket, before a space. */
  private boolean isListItem(Line line) {
    char first = text.charAt(line.start);
    int i = line.start + 1;
    if ("•●◦▪‣·*–—-".indexOf(first) < 0) {
      while (i < line.end && i < line.start + 3 && Character.isDigit(text.charAt(i))) {
        i++;
      }
      boolean label =
          Character.isDigit(first) || (i == line.start + 1 && Character.isLetter(first));
      if (!label || i >= line.end || ".)".indexOf(text.charAt(i)) < 0) {
        return false;
      }
      i++;
    }
    return i < line.end && Characters.isSpace(text.charAt(i));
  }
}
