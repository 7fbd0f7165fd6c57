package org.claimdesk.extraction.quote.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/** Cuts sentences into the items of a {@link Line}: words, marks and whole quotations. */
final class LineReader {

  private final Runs runs;
  private final String text;
  private final Vocabulary vocabulary;
  private final WordClassifier classifier;

  /** The first run that ends after what was read. */
  private int run;

  private int size;
  private int[] starts;
  private int[] ends;
  private long[] tags;
  private @Nullable String[] words;
  private @Nullable Quotation[] quotations;

  /** A reader of the text between two offsets. */
  LineReader(Runs runs, int from, int to, Vocabulary vocabulary) {
    this.runs = runs;
    text = runs.text();
    this.vocabulary = vocabulary;
    run = runs.after(from);
    int guess = runs.after(to) - run + 2;
    starts = new int[guess];
    ends = new int[guess];
    tags = new long[guess];
    words = new @Nullable String[guess];
    quotations = new @Nullable Quotation[guess];
    classifier = new WordClassifier(vocabulary);
  }

  /** Reads one line; a reader serves once. */
  Line read(List<? extends Span> sentences, List<Quotation> whole) {
    int next = 0;
    int done = 0;
    for (Span sentence : sentences) {
      int at = Math.max(done, sentence.start());
      boolean first = done <= sentence.start();
      while (at < sentence.end()) {
        while (next < whole.size() && whole.get(next).end() <= at) {
          next++;
        }
        Quotation quotation = next < whole.size() ? whole.get(next) : null;
        int before = size;
        if (quotation != null && quotation.start() <= at) {
          add(at, quotation.end(), "\u201c", Tag.QUOTATION);
          quotations[size - 1] = quotation;
          at = quotation.end();
        } else {
          int limit =
              quotation == null ? sentence.end() : Math.min(sentence.end(), quotation.start());
          at = item(at, limit, sentence.end());
        }
        if (size > before && first) {
          tags[before] |= Tag.FIRST;
          first = false;
        }
      }
      done = at;
    }
    return new Line(runs, size, starts, ends, tags, words, quotations);
  }

  /** Reads one item at {@code at} and gives the index after it. */
  private int item(int at, int limit, int sentenceEnd) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c == '\u00a0') {
      return at + 1;
    }
    if (!Character.isLetterOrDigit(c)) {
      if (isApostrophe(c) && size > 0 && ends[size - 1] == at) {
        return clitic(at, limit);
      }
      return mark(at, limit, sentenceEnd);
    }
    run = runs.next(run, at);
    int end = runs.isLetters(run) ? Math.min(limit, runs.end(run)) : at;
    while (end < limit && (isWordChar(end, limit) || isInner(end, limit))) {
      end++;
    }
    if (end < limit && text.charAt(end) == '.' && isAbbreviation(at, end, sentenceEnd)) {
      end++;
    }
    word(at, end);
    return end;
  }

  private boolean isWordChar(int i, int limit) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Characters.isAccent(c)
        || (isApostrophe(c) && i + 1 < limit && isNegation(i, limit));
  }

  /** Whether the apostrophe at {@code i} stands in "n't" or in a name such as O'Neill. */
  private boolean isNegation(int i, int limit) {
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = text.charAt(i + 1);
    if (before == 'n' && after == 't') {
      return i + 2 >= limit || !Character.isLetterOrDigit(text.charAt(i + 2));
    }
    return Character.isUpperCase(after) && Character.isUpperCase(before);
  }

  private boolean isInner(int i, int limit) {
    char c = text.charAt(i);
    if ((c != '-' && c != '.' && c != '&' && c != ',' && c != '/') || i + 1 >= limit) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (c == ',') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    if (c == '.') {
      return (Character.isDigit(before) && Character.isDigit(after))
          || (Character.isUpperCase(before)
              && Character.isUpperCase(after)
              && (i < 2 || !Character.isLetter(text.charAt(i - 2))))
          || (Character.isLowerCase(before) && Character.isLowerCase(after));
    }
    return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
  }

  /** A full stop belongs to its word unless it ends the sentence. */
  private boolean isAbbreviation(int at, int end, int sentenceEnd) {
    if (end + 1 >= sentenceEnd) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (end - at == 1 || text.charAt(i) == '.') {
        return true;
      }
    }
    return (vocabulary.tags(text, at, end) & Tag.ABBREVIATION) != 0;
  }

  private int clitic(int at, int limit) {
    int end = at + 1;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = "'" + text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    add(at, end, word, Tag.WORD | vocabulary.tags(word));
    return end;
  }

  private void word(int at, int end) {
    Vocabulary.Known known = vocabulary.known(runs, run, at, end);
    long before = size == 0 ? Tag.STOP : tags[size - 1];
    add(at, end, known.spelling(), classifier.tags(text, at, end, known.tags(), before));
  }

  private int mark(int at, int limit, int sentenceEnd) {
    char c = text.charAt(at);
    int end = at + 1;
    long tag;
    switch (c) {
      case ',' -> tag = Tag.COMMA;
      case ';' -> tag = Tag.SEMICOLON;
      case ':' -> tag = Tag.COLON;
      case '(', '[', '{' -> tag = Tag.OPEN_BRACKET;
      case ')', ']', '}' -> tag = Tag.CLOSE_BRACKET;
      case '\u2014', '\u2013', '\u2012', '\u2015' -> tag = Tag.DASH;
      case '-' -> {
        tag = Tag.DASH;
        while (end < limit && text.charAt(end) == '-') {
          end++;
        }
      }
      case '.', '!', '?', '\u2026' -> {
        while (end < limit && ".!?\u2026".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        tag = onlyMarksUntil(end, sentenceEnd) ? Tag.STOP : Tag.OTHER_MARK;
      }
      default -> tag = Tag.OTHER_MARK;
    }
    add(at, end, null, tag);
    return end;
  }

  private boolean onlyMarksUntil(int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private void add(int start, int end, @Nullable String word, long tag) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      tags = Arrays.copyOf(tags, size * 2);
      words = Arrays.copyOf(words, size * 2);
      quotations = Arrays.copyOf(quotations, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    tags[size] = tag;
    size++;
  }
}
