package org.claimdesk.server.format.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a page in reading order. A gutter is an upright stripe that next to no line
 * crosses; the lines that do cross it (a headline over both columns) part the page into bands, and
 * each band is read column by column. A column may have gutters of its own.
 */
final class Columns {

  /** Fewer lines beside each other may leave a stripe free by chance. */
  private static final int FEWEST_LINES = 5;

  /** The share of the lines that may cross a gutter. */
  private static final float MOST_CROSSING = 0.3f;

  /** The narrowest gutter, in sizes of the type. */
  private static final float NARROWEST = 0.8f;

  private Columns() {}

  /** The rows, from the top down, as lines in reading order, each with the bounds of its column. */
  static List<PdfLine> order(List<PdfLine> rows) {
    List<PdfLine> ordered = new ArrayList<>();
    order(rows, ordered);
    return ordered;
  }

  private static void order(List<PdfLine> rows, List<PdfLine> ordered) {
    if (rows.isEmpty()) {
      return;
    }
    float left = rows.getFirst().left();
    float right = rows.getFirst().right();
    for (PdfLine row : rows) {
      left = Math.min(left, row.left());
      right = Math.max(right, row.right());
    }
    Gutter gutter = gutter(rows, left, right);
    if (gutter == null) {
      for (PdfLine row : rows) {
        ordered.add(row.inColumn(left, right));
      }
      return;
    }
    List<PdfLine> before = new ArrayList<>();
    List<PdfLine> after = new ArrayList<>();
    for (PdfLine row : rows) {
      if (gutter.isCrossedBy(row)) {
        order(List.copyOf(before), ordered);
        order(List.copyOf(after), ordered);
        before.clear();
        after.clear();
        ordered.add(row.inColumn(left, right));
      } else {
        part(row, gutter, before, after);
      }
    }
    order(before, ordered);
    order(after, ordered);
  }

  private static void part(PdfLine row, Gutter gutter, List<PdfLine> before, List<PdfLine> after) {
    List<PdfWord> words = row.words();
    int first = 0;
    while (first < words.size() && words.get(first).right() <= gutter.right) {
      first++;
    }
    if (first > 0) {
      before.add(row.of(words.subList(0, first)));
    }
    if (first < words.size()) {
      after.add(row.of(words.subList(first, words.size())));
    }
  }

  /** A stripe between two columns. */
  private record Gutter(float left, float right) {
    boolean isCrossedBy(PdfLine row) {
      float middle = (left + right) / 2;
      return row.words().stream().anyMatch(word -> word.left() < middle && word.right() > middle);
    }
  }

  /** The widest stripe that the fewest lines cross, or null where there is one column. */
  private static @Nullable Gutter gutter(List<PdfLine> rows, float left, float right) {
    if (rows.size() < FEWEST_LINES) {
      return null;
    }
    int width = (int) Math.ceil(right - left);
    int[] crossing = new int[width + 2];
    int[] endedBefore = new int[width + 2];
    int[] begunAfter = new int[width + 2];
    float size = 0;
    for (PdfLine row : rows) {
      size += row.size() / rows.size();
      boolean[] covered = new boolean[width + 2];
      for (PdfWord word : row.words()) {
        int to = Math.min(width, (int) Math.floor(word.right() - left));
        for (int x = Math.max(0, (int) Math.ceil(word.left() - left)); x <= to; x++) {
          covered[x] = true;
        }
      }
      int first = Math.round(row.left() - left);
      int last = Math.round(row.right() - left);
      for (int x = 0; x <= width; x++) {
        crossing[x] += covered[x] ? 1 : 0;
        endedBefore[x] += first < x && !covered[x] ? 1 : 0;
        begunAfter[x] += last > x && !covered[x] ? 1 : 0;
      }
    }
    Gutter best = null;
    int most = (int) (rows.size() * MOST_CROSSING);
    int fewest = Integer.MAX_VALUE;
    for (int x = 0; x <= width; x++) {
      int level = crossing[x];
      if (level <= most
          && level <= fewest
          && endedBefore[x] >= FEWEST_LINES
          && begunAfter[x] >= FEWEST_LINES) {
        int end = x;
        while (end < width && crossing[end + 1] <= level) {
          end++;
        }
        boolean wider = best == null || level < fewest || end - x > best.right - best.left;
        if (end - x >= NARROWEST * size && wider) {
          best = new Gutter(left + x, left + end);
          fewest = level;
        }
      }
    }
    return best;
  }
}
