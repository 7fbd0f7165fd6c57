package org.claimdesk.extraction.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where each stretch of a document's text stands in the HTML that it was taken from.
 *
 * <p>It is a list of runs in text order, each four numbers: where the run starts and ends in the
 * text, and where in the source, in UTF-16 code units, the ends outside. Where the two are of one
 * length, they agree character for character; else the run is one character reference, such as that
 * of a no-break space, or a text node that could not be followed further.
 */
public final class SourceMap {

  /** That of plain text, which is its own source, and of text whose source is not kept. */
  public static final SourceMap NONE = new SourceMap();

  private static final int NUMBERS = 4;

  private final int[] runs;

  private SourceMap(int... runs) {
    this.runs = runs;
  }

  /**
   * The map of these runs.
   *
   * @throws IllegalArgumentException when they are not four numbers each, or not in text order
   */
  public static SourceMap of(int... runs) {
    if (runs.length % NUMBERS != 0) {
      throw new IllegalArgumentException("A run has 4 numbers, but there are " + runs.length + ".");
    }
    for (int i = 0; i < runs.length; i += NUMBERS) {
      if (runs[i + 1] <= runs[i]
          || runs[i + 3] <= runs[i + 2]
          || (i > 0 && runs[i] < runs[i - 3])) {
        throw new IllegalArgumentException("The runs are empty or out of order at " + i + ".");
      }
    }
    return new SourceMap(runs.clone());
  }

  /** The runs, four numbers each. */
  public int[] runs() {
    return runs.clone();
  }

  /**
   * The stretch of the source that {@code [start, end)} of the text was taken from, from its first
   * character to its last, whatever markup stands between; null where none of it was.
   */
  public @Nullable Span source(int start, int end) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int i = firstEndingAfter(start); i < runs.length && runs[i] < end; i += NUMBERS) {
      boolean exact = runs[i + 1] - runs[i] == runs[i + 3] - runs[i + 2];
      from = Math.min(from, runs[i + 2] + (exact ? Math.max(0, start - runs[i]) : 0));
      to = Math.max(to, runs[i + 3] - (exact ? Math.max(0, runs[i + 1] - end) : 0));
    }
    return to < 0 ? null : Span.of(from, to);
  }

  private int firstEndingAfter(int start) {
    int low = 0;
    int high = runs.length / NUMBERS;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs[middle * NUMBERS + 1] <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low * NUMBERS;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceMap map && Arrays.equals(runs, map.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }

  @Override
  public String toString() {
    return "SourceMap" + Arrays.toString(runs);
  }
}
