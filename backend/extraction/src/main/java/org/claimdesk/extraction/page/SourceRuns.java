package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Follows the letters of text nodes from the page's source into the article's text. A run goes on
 * as long as both advance alike; white space that is made one and character references end it.
 */
final class SourceRuns {

  /** A character reference is no longer, from its ampersand to its semicolon. */
  private static final int LONGEST_REFERENCE = 34;

  private final String source;
  private int[] runs = new int[64];
  private int size;

  /** Those of the paragraph that is being read, in offsets of its own. */
  private final List<int[]> pending = new ArrayList<>();

  SourceRuns(String source) {
    this.source = source;
  }

  /**
   * A text node in the source.
   *
   * @param places where each of its characters begins there, and last where the node ends; null
   *     where it could not be followed, and stands there as a whole
   * @param start where it begins there; -1 where even that is not known
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, by whoever asked for it.
  record Followed(int @Nullable [] places, int start, int end) {

    int from(int i) {
      return places == null ? start : places[i];
    }

    int to(int i) {
      return places == null ? end : places[i + 1];
    }
  }

  Followed follow(TextNode node) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return new Followed(null, -1, -1);
    }
    String text = node.getWholeText();
    int start = range.startPos();
    int end = Math.min(range.endPos(), source.length());
    int[] places = new int[text.length() + 1];
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      places[i] = at;
      if (at < end && source.charAt(at) == text.charAt(i) && source.charAt(at) != '&') {
        at++;
      } else {
        int stop = referenceEnd(at, end);
        if (stop < 0) {
          return new Followed(null, start, end);
        }
        if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()) {
          places[++i] = at;
        }
        at = stop;
      }
    }
    places[text.length()] = at;
    return new Followed(places, start, end);
  }

  /** Where the character reference ends that begins at an ampersand; -1 where there is none. */
  private int referenceEnd(int at, int end) {
    if (at >= end || source.charAt(at) != '&') {
      return -1;
    }
    int bound = Math.min(end, at + LONGEST_REFERENCE);
    int stop = at + 1;
    while (stop < bound && isName(source.charAt(stop))) {
      stop++;
    }
    if (stop < bound && source.charAt(stop) == ';') {
      return stop + 1;
    }
    return at + 1; // an ampersand that stands for itself
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '#';
  }

  /** Adds a character of the paragraph being read, taken from {@code [from, to)} of the source. */
  void add(int at, int from, int to) {
    if (from < 0 || to <= from) {
      return;
    }
    int[] last = pending.isEmpty() ? null : pending.get(pending.size() - 1);
    boolean alike = to - from == 1;
    if (last != null && last[1] == at) {
      boolean lastAlike = last[1] - last[0] == last[3] - last[2];
      if (alike && lastAlike && last[3] == from) {
        last[1]++;
        last[3]++;
        return;
      }
      if (!alike && last[2] == from && last[3] == to) {
        last[1]++; // the next character of what could not be followed
        return;
      }
    }
    pending.add(new int[] {at, at + 1, from, to});
  }

  /** Ends a paragraph that stands at {@code start} of the text and has so many characters. */
  void flush(int start, int length) {
    for (int[] run : pending) {
      int over = Math.max(0, run[1] - length);
      boolean alike = run[1] - run[0] == run[3] - run[2];
      if (run[1] - over > run[0]) {
        append(start + run[0], start + run[1] - over, run[2], run[3] - (alike ? over : 0));
      }
    }
    pending.clear();
  }

  /** Leaves the paragraph that is being read out. */
  void drop() {
    pending.clear();
  }

  private void append(int start, int end, int from, int to) {
    if (size == runs.length) {
      runs = Arrays.copyOf(runs, 2 * size);
    }
    runs[size++] = start;
    runs[size++] = end;
    runs[size++] = from;
    runs[size++] = to;
  }

  int[] runs() {
    return Arrays.copyOf(runs, size);
  }
}
