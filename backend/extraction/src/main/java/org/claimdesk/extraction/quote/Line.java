package org.claimdesk.extraction.quote;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * One or more sentences that no quotation straddles, as a row of items: words, marks, and each
 * outermost quotation as a single item. Rules about who says what read this row.
 */
final class Line {

  private static final Set<String> ACRONYMS = Set.of("WHO", "US", "IT");

  final String text;
  private final Vocabulary vocabulary;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] tags = new long[64];
  private String[] words = new String[64];
  private @Nullable Quotation[] quotations = new @Nullable Quotation[64];
  private int[] sentenceEnds = new int[0];
  private int[] sentenceStarts = new int[0];

  private Line(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a line.
   *
   * @param sentences in text order
   * @param quotations the outermost ones that lie within these sentences
   */
  static Line of(
      String text,
      List<? extends Span> sentences,
      List<Quotation> quotations,
      Vocabulary vocabulary) {
    Line line = new Line(text, vocabulary);
    int next = 0;
    int done = 0;
    for (Span sentence : sentences) {
      int at = Math.max(done, sentence.start());
      boolean first = done <= sentence.start();
      while (at < sentence.end()) {
        while (next < quotations.size() && quotations.get(next).end() <= at) {
          next++;
        }
        Quotation quotation = next < quotations.size() ? quotations.get(next) : null;
        int before = line.size;
        if (quotation != null && quotation.start() <= at) {
          line.add(at, quotation.end(), "\u201c", Tag.QUOTATION);
          line.quotations[line.size - 1] = quotation;
          at = quotation.end();
        } else {
          int limit =
              quotation == null ? sentence.end() : Math.min(sentence.end(), quotation.start());
          at = line.item(at, limit, sentence.end());
        }
        if (line.size > before && first) {
          line.tags[before] |= Tag.FIRST;
          first = false;
        }
      }
      done = at;
    }
    line.closeSentences();
    return line;
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
    return i >= 0 && i < size ? words[i] : "";
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

  private void closeSentences() {
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
    int end = at;
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
        || Character.getType(c) == Character.NON_SPACING_MARK
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
    if ((c != '-' && c != '.' && c != '&' && c != ',') || i + 1 >= limit) {
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
    if (end - at == 1 || text.substring(at, end).indexOf('.') >= 0) {
      return true;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    return (vocabulary.tags(word) & Tag.ABBREVIATION) != 0;
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
    String surface = text.substring(at, end);
    String word = surface.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    long tag = Tag.WORD | vocabulary.tags(word);
    if (word.endsWith(".")) {
      tag |= vocabulary.tags(word.substring(0, word.length() - 1));
    }
    char first = surface.charAt(0);
    if (ACRONYMS.contains(surface)) {
      // The body, not the pronoun: "WHO says", "the US".
      tag &= ~(Tag.CLOSED | Tag.POSSESSIVE);
    }
    boolean may = surface.equals("May") && size > 0 && (tags[size - 1] & Tag.STOP) == 0;
    if (may) {
      tag = Tag.WORD | Tag.TIME; // the month
    }
    boolean sentenceInitial = size == 0 || (tags[size - 1] & (Tag.STOP | Tag.QUOTATION)) != 0;
    boolean closed =
        (tag & (Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB | Tag.TIME_MODIFIER))
            != 0;
    if (Character.isUpperCase(first)) {
      boolean shouted = word.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
      if (!closed
          || (shouted && !sentenceInitial && (tag & Tag.DETERMINER) == 0 && word.length() < 4)) {
        tag |= Tag.CAPITAL;
        if (!sentenceInitial) {
          // Inside a sentence a capital makes a name of what would else be a verb.
          tag &= ~(Tag.FINITE | Tag.VERB | Tag.PARTICIPLE | Tag.CONTROL);
        }
      }
    } else if (Character.isDigit(first)) {
      tag |= Tag.NUMBER;
    } else if (surface.indexOf('-') == 2 && Character.isUpperCase(surface.charAt(3))) {
      tag |= Tag.CAPITAL; // al-Amr, el-Sisi
    } else {
      tag &= ~(Tag.MALE | Tag.FEMALE | Tag.ABBREVIATION);
      boolean unknown = (tag & ~Tag.WORD) == 0;
      if (word.endsWith("ly") && word.length() > 4 && (tag & Tag.CLOSED) == 0) {
        tag |= Tag.ADVERB;
      } else if (unknown && word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")) {
        tag |= Tag.FINITE | Tag.PARTICIPLE;
      }
    }
    add(at, end, word, tag);
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
    add(at, end, text.substring(at, end), tag);
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

  private void add(int start, int end, String word, long tag) {
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
