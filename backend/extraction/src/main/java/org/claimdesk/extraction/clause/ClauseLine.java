package org.claimdesk.extraction.clause;

import java.util.Arrays;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.Runs;

/**
 * A stretch of text as words and marks with their classes. A figure or a time expression is one
 * word, so that no "and" and no comma inside it counts.
 */
final class ClauseLine {

  /** What shows that a verb goes before it. */
  private static final int OBJECT =
      Tag.PREPOSITION | Tag.DETERMINER | Tag.FIGURE | Tag.TIME | Tag.ADVERB;

  private int size;
  private int[] starts;
  private int[] ends;
  private int[] tags;

  /**
   * Reads the stretch {@code span} of the text that {@code runs} is cut from.
   *
   * @param figures in text order; those that begin outside the stretch are passed over
   * @param times the same
   */
  ClauseLine(Runs runs, Span span, List<? extends Span> figures, List<? extends Span> times) {
    String text = runs.text();
    int run = runs.after(span.start());
    int guess = runs.from(span.end()) - run + 1;
    starts = new int[guess];
    ends = new int[guess];
    tags = new int[guess];
    int figure = 0;
    int time = 0;
    int i = span.start();
    while (i < span.end()) {
      run = runs.next(run, i);
      if (run == runs.size() || runs.start(run) >= span.end()) {
        break; // nothing is left but white space
      }
      i = Math.max(i, runs.start(run));
      while (figure < figures.size() && figures.get(figure).start() < i) {
        figure++;
      }
      while (time < times.size() && times.get(time).start() < i) {
        time++;
      }
      int start = i;
      if (time < times.size() && times.get(time).start() == i) {
        i = Math.min(span.end(), times.get(time).end());
        add(start, i, Tag.TIME);
      } else if (figure < figures.size() && figures.get(figure).start() == i) {
        i = Math.min(span.end(), figures.get(figure).end());
        add(start, i, Tag.FIGURE | Tag.of(runs, run, start, i)); // "doubled" is a verb too
      } else if (Character.isLetterOrDigit(text.charAt(i))) {
        i = Math.min(span.end(), runs.end(run));
        while (i < span.end() && isInside(text, i, span.end())) {
          i++;
        }
        add(start, i, Tag.of(runs, run, start, i));
      } else {
        i++;
        mark(text, start);
      }
    }
  }

  private static boolean isInside(String text, int i, int end) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || ((c == '\'' || c == '\u2019' || c == '-' || c == '.')
            && i + 1 < end
            && Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private void mark(String text, int i) {
    switch (text.charAt(i)) {
      case ',' -> add(i, i + 1, Tag.COMMA);
      case ';' -> add(i, i + 1, Tag.SEMICOLON | Tag.BREAK);
      case ':', '\u2014', '(', ')', '[', ']' -> add(i, i + 1, Tag.BREAK);
      case '\u2013', '-' -> {
        if (i + 1 < text.length() && Characters.isSpace(text.charAt(i + 1))) {
          add(i, i + 1, Tag.BREAK);
        }
      }
      default -> {
        // Quotation marks and the like part no clauses.
      }
    }
  }

  private void add(int start, int end, int tag) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      tags = Arrays.copyOf(tags, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    tags[size++] = tag;
  }

  int size() {
    return size;
  }

  /** Whether the word {@code i} is of any of these classes; false outside the line. */
  boolean is(int i, int anyOf) {
    return i >= 0 && i < size && (tags[i] & anyOf) != 0;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Index of the last word that begins at {@code offset} or before. */
  int wordAt(int offset) {
    int at = Arrays.binarySearch(starts, 0, size, offset);
    return at >= 0 ? at : Math.max(0, -at - 2);
  }

  /** Index of the first word from {@code i} on that is no adverb. */
  int afterAdverbs(int i) {
    int at = i;
    while (is(at, Tag.ADVERB) && !is(at, Tag.AUXILIARY | Tag.PAST)) {
      at++;
    }
    return at;
  }

  /** Whether the word {@code i} is, by its form and its neighbours, a finite verb. */
  boolean isFinite(int i) {
    if (is(i, Tag.AUXILIARY)) {
      return !is(i - 1, Tag.INFINITIVE);
    }
    if (!is(i, Tag.PAST | Tag.PRESENT) || (is(i, Tag.CAPITAL) && i > 0)) {
      return false;
    }
    int before = i - 1;
    while (is(before, Tag.ADVERB) && !is(before, Tag.SUBJECT)) {
      before--;
    }
    if (is(before, Tag.DETERMINER | Tag.PREPOSITION | Tag.INFINITIVE) && !is(before, Tag.SUBJECT)) {
      return false; // "the cut", "a newly opened school", "from imported grain", "to put"
    }
    if (is(before, Tag.BE | Tag.HAVE | Tag.MODAL)) {
      return true; // with its auxiliary
    }
    if (is(i, Tag.ADJECTIVE)
        && !is(i + 1, is(i, Tag.PRESENT) ? Tag.DETERMINER | Tag.FIGURE : OBJECT)) {
      return false;
    }
    // "a firm owned by …", "men accused of …" tell of the noun before them
    return !is(i, Tag.BOTH) || !is(i + 1, Tag.AGENT);
  }

  /** Whether the word {@code i} follows its auxiliary, adverbs aside. */
  boolean isHelped(int i) {
    int before = i - 1;
    while (is(before, Tag.ADVERB)) {
      before--;
    }
    return is(before, Tag.AUXILIARY);
  }
}
