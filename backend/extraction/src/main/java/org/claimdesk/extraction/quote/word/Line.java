package org.claimdesk.extraction.quote.word;

import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * One or more sentences that no quotation straddles, as a row of items: words, marks, and each
 * outermost quotation as a single item. Rules about who says what read this row.
 */
public final class Line {

  /** The runs of the text that the line is cut from. */
  public final Runs runs;

  /** The whole text, which the items' indices are of. */
  public final String text;

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
  public Line(
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
  public static Line of(
      Runs runs,
      List<? extends Span> sentences,
      List<Quotation> quotations,
      Vocabulary vocabulary) {
    int from = sentences.get(0).start();
    int to = sentences.get(sentences.size() - 1).end();
    return new LineReader(runs, from, to, vocabulary).read(sentences, quotations);
  }

  /** How many items the line has. */
  public int size() {
    return size;
  }

  /** Where item {@code i} starts in the text. */
  public int start(int i) {
    return starts[i];
  }

  /** Where item {@code i} ends in the text. */
  public int end(int i) {
    return ends[i];
  }

  /** The word in lower case with straight apostrophes; the empty string outside the line. */
  public String word(int i) {
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

  /** Whether item {@code i} has one of the classes; no item outside the line has. */
  public boolean is(int i, long anyOf) {
    return i >= 0 && i < size && (tags[i] & anyOf) != 0;
  }

  /** The classes of item {@code i}, as bits of {@link Tag}. */
  public long tags(int i) {
    return i >= 0 && i < size ? tags[i] : 0;
  }

  /** The quotation that item {@code i} is, null where it is none. */
  public @Nullable Quotation quotation(int i) {
    return i >= 0 && i < size ? quotations[i] : null;
  }

  /** Adds a tag to item {@code i}. */
  public void mark(int i, long tag) {
    tags[i] |= tag;
  }

  /** Index after the last item of the sentence that holds item {@code i}. */
  public int sentenceEnd(int i) {
    return sentenceEnds[i];
  }

  /** Index of the first item of the sentence that holds item {@code i}. */
  public int sentenceStart(int i) {
    return sentenceStarts[i];
  }

  /** The text from the start of item {@code from} to the end of the item before {@code to}. */
  public String slice(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }
}
