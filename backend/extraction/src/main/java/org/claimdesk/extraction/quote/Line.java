package org.claimdesk.extraction.quote;

import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * One or more sentences that no quotation straddles, as a row of items: words, marks, and each
 * outermost quotation as a single item. Rules about who says what read this row.
 */
final class Line {

  final Runs runs;
  final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final long[] tags;

  /** Null for what is in no table until it is asked for. */
  private final @Nullable String[] words;

  private final @Nullable Quotation[] quotations;
  private final int[] sentenceEnds;
  private final int[] sentenceStarts;

  /**
   * A row of {@code size} items; the arrays, which may be longer, are kept and not copied.
   *
   * @param quotations for each item that is a quotation, that quotation
   */
  Line(
      Runs runs,
      int size,
      int[] starts,
      int[] ends,
      long[] tags,
      @Nullable String[] words,
      @Nullable Quotation[] quotations) {
    this.runs = runs;
    text = runs.text();
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.tags = tags;
    this.words = words;
    this.quotations = quotations;
    sentenceEnds = new int[size];
    int end = size;
    for (int i = size - 1; i >= 0; i--) {
      sentenceEnds[i] = end;
      if ((tags[i] & Tag.FIRST) != 0) {
        end = i;
      }
    }
    sentenceStarts = new int[size];
    for (int i = 1; i < size; i++) {
      sentenceStarts[i] = (tags[i] & Tag.FIRST) != 0 ? i : sentenceStarts[i - 1];
    }
  }

  /**
   * Reads a line.
   *
   * @param sentences in text order
   * @param quotations the outermost ones that lie within these sentences
   */
  static Line of(
      Runs runs,
      List<? extends Span> sentences,
      List<Quotation> quotations,
      Vocabulary vocabulary) {
    int from = sentences.get(0).start();
    int to = sentences.get(sentences.size() - 1).end();
    return new LineReader(runs, from, to, vocabulary).read(sentences, quotations);
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The word in lower case with straight apostrophes; the empty string outside the line. */
  String word(int i) {
    if (i < 0 || i >= size) {
      return "";
    }
    String word = words[i];
    if (word == null) {
      word = text.substring(starts[i], ends[i]);
      if ((tags[i] & Tag.WORD) != 0) {
        word = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      }
      words[i] = word;
    }
    return word;
  }

  boolean is(int i, long anyOf) {
    return i >= 0 && i < size && (tags[i] & anyOf) != 0;
  }

  long tags(int i) {
    return i >= 0 && i < size ? tags[i] : 0;
  }

  @Nullable Quotation quotation(int i) {
    return i >= 0 && i < size ? quotations[i] : null;
  }

  /** Adds a tag to item {@code i}. */
  void mark(int i, long tag) {
    tags[i] |= tag;
  }

  /** Index after the last item of the sentence that holds item {@code i}. */
  int sentenceEnd(int i) {
    return sentenceEnds[i];
  }

  /** Index of the first item of the sentence that holds item {@code i}. */
  int sentenceStart(int i) {
    return sentenceStarts[i];
  }

  String slice(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }
}
