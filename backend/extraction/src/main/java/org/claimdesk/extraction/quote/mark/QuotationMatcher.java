package org.claimdesk.extraction.quote.mark;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Runs;

/**
 * Pairs quotation marks: curly, straight, guillemets, low marks, doubled apostrophes and single
 * marks. A mark that was lost is made up for: an opening mark without its partner reaches to the
 * end of its paragraph (or on, where the next paragraph opens with a mark), a closing one without
 * its partner back to the start of its sentence.
 */
public final class QuotationMatcher {

  private enum Side {
    OPENS,
    CLOSES,
    EITHER
  }

  /** How many characters on the partner of a possessive's mark is looked for. */
  private static final int LONGEST_SEARCH = 300;

  private final Runs runs;
  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private int open = -1;
  private int openInner;
  private int openKind;
  private int quietUntil;

  private QuotationMatcher(Runs runs) {
    this.runs = runs;
    text = runs.text();
  }

  /**
   * The outermost quotations of a run of paragraphs, in text order, without overlap.
   *
   * @param runs those of the text
   * @param paragraphs the sentences of each paragraph
   */
  public static List<Quotation> match(Runs runs, List<? extends List<? extends Span>> paragraphs) {
    QuotationMatcher matcher = new QuotationMatcher(runs);
    for (int i = 0; i < paragraphs.size(); i++) {
      List<? extends Span> next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : List.of();
      matcher.paragraph(paragraphs.get(i), next);
    }
    return matcher.found;
  }

  private void paragraph(List<? extends Span> sentences, List<? extends Span> next) {
    int from = sentences.get(0).start();
    int to = sentences.get(sentences.size() - 1).end();
    int sentence = 0;
    int lastEnd = from;
    if (open >= 0) {
      // A quotation over several paragraphs opens each of them with a mark and closes only the
      // last.
      int width = width(from, to);
      from += width > 0 && kind(from) == '"' ? width : 0;
    }
    int done = from;
    for (int run = runs.from(from); run < runs.size() && runs.start(run) < to; run++) {
      int i = runs.start(run);
      int width = i < done ? 0 : width(i, to);
      if (width == 0) {
        continue;
      }
      done = i + width;
      while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).start() <= i) {
        sentence++;
      }
      Side side = side(i, width, from, to);
      int kind = kind(i);
      if (open < 0) {
        if (side == Side.CLOSES && kind == '"') {
          int start = Math.max(lastEnd, sentences.get(sentence).start());
          if (start < i && i - start > 20) {
            add(start, i + width, start, i);
            lastEnd = i + width;
          }
        } else if (side != Side.CLOSES && (kind == '"' || closesLater(i + width, to))) {
          open(i, width, kind);
        }
      } else if (kind == openKind && !(kind == '\'' && isPossessive(i, to))) {
        if (side == Side.OPENS && i - openInner > 1) {
          // Its closing mark was lost, and with it where the speaker's words ended.
          open(i, width, kind);
        } else {
          add(open, i + width, openInner, i);
          lastEnd = i + width;
          open = -1;
        }
      }
    }
    if (open >= 0 && !goesOnIn(next)) {
      add(open, to, openInner, to);
      open = -1;
    }
  }

  /** Whether an open quotation reaches into the next paragraph. */
  private boolean goesOnIn(List<? extends Span> next) {
    if (next.isEmpty() || openKind != '"') {
      return false;
    }
    int from = next.get(0).start();
    int to = next.get(next.size() - 1).end();
    if (width(from, to) > 0 && kind(from) == '"') {
      return text.charAt(from) == text.charAt(open)
          && opensSentence()
          && !TurnLabel.opens(text, from, next.get(0).end());
    }
    // Without a mark at its start, the first mark inside must close what is open.
    for (int i = from; i < to; i++) {
      int width = width(i, to);
      if (width > 0 && kind(i) == '"') {
        return side(i, width, from, to) == Side.CLOSES && closesParagraph(i + width, to);
      }
      i += Math.max(0, width - 1);
    }
    return false;
  }

  /** Whether the open mark begins a sentence or follows a comma or colon. */
  private boolean opensSentence() {
    int before = open - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || ",:;.?!\n\r\u201d\u2014-".indexOf(text.charAt(before)) >= 0;
  }

  private boolean closesParagraph(int from, int to) {
    return to - from < 3;
  }

  /**
   * Whether the single mark at {@code i} is a possessive plural's, as in "the ships' crews": after
   * an s, before a word in lower case, with a mark to come that closes after punctuation.
   */
  private boolean isPossessive(int i, int to) {
    if (text.charAt(i - 1) != 's'
        || i + 2 >= to
        || text.charAt(i + 1) != ' '
        || !Character.isLowerCase(text.charAt(i + 2))) {
      return false;
    }
    int limit = Math.min(to, i + LONGEST_SEARCH);
    for (int k = i + 2; k < limit; k++) {
      char c = text.charAt(k);
      if ((c == '\'' || c == '\u2019') && isSingleMark(k, to)) {
        return ".,?!".indexOf(text.charAt(k - 1)) >= 0;
      }
      if (c == '\u2018') {
        return false;
      }
    }
    return false;
  }

  private void open(int at, int width, int kind) {
    open = at;
    openInner = at + width;
    openKind = kind;
  }

  private void add(int start, int end, int innerStart, int innerEnd) {
    if (innerStart < innerEnd) {
      found.add(new Quotation(start, end, innerStart, innerEnd));
    }
  }

  /** The length of the mark at {@code i}; 0 where none is. */
  private int width(int i, int to) {
    char c = text.charAt(i);
    if (c > '`' && c < '\u00ab') {
      return 0; // most of a text
    }
    switch (c) {
      case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> {
        return 1;
      }
      case '\'', '`', '\u2018', '\u2019' -> {
        if (isDoubled(i)) {
          return 2;
        }
        return isSingleMark(i, to) ? 1 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  /** The kind of pair the mark at {@code i} belongs to: double or single. */
  private int kind(int i) {
    char c = text.charAt(i);
    boolean apostrophe = c == '\'' || c == '`' || c == '\u2018' || c == '\u2019';
    return apostrophe && !isDoubled(i) ? '\'' : '"';
  }

  /** Whether two apostrophes stand for one double mark; of three the first is a mark of its own. */
  private boolean isDoubled(int i) {
    char c = text.charAt(i);
    return i + 1 < text.length()
        && text.charAt(i + 1) == c
        && !(i + 2 < text.length() && text.charAt(i + 2) == c);
  }

  /** An apostrophe is a mark unless letters stand on both sides. */
  private boolean isSingleMark(int i, int to) {
    boolean letterBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean letterAfter = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
    return !(letterBefore && letterAfter);
  }

  private Side side(int i, int width, int from, int to) {
    char c = text.charAt(i);
    switch (c) {
      case '\u201d', '\u00bb' -> {
        return Side.CLOSES;
      }
      case '\u201e', '\u00ab', '\u2018', '`' -> {
        return Side.OPENS;
      }
      case '\u201c' -> {
        // Closes after a low mark, as in German.
        return open >= 0 && text.charAt(open) == '\u201e' ? Side.CLOSES : Side.OPENS;
      }
      default -> {
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + width < to ? text.charAt(i + width) : ' ';
        boolean gapBefore =
            Character.isWhitespace(before) || "([{\u2014\u2013-/".indexOf(before) >= 0;
        boolean gapAfter =
            !Character.isLetterOrDigit(after)
                && "$\u20ac\u00a3[(#@\u2026.\u2018'".indexOf(after) < 0;
        if (gapBefore && !gapAfter) {
          return Side.OPENS;
        }
        if (!gapBefore && (gapAfter || Character.isLetterOrDigit(after))) {
          return c == '\u2019' || c == '\'' || gapAfter ? Side.CLOSES : Side.EITHER;
        }
        return open >= 0 ? Side.CLOSES : Side.EITHER;
      }
    }
  }

  /**
   * Whether a single mark that opens before {@code from} has a partner: a closing single mark after
   * punctuation, or at all, before the next double mark.
   */
  private boolean closesLater(int from, int to) {
    if (from < quietUntil) {
      return false;
    }
    if (from >= to || !Character.isLetterOrDigit(text.charAt(from))) {
      return false;
    }
    int limit = Math.min(to, from + 1500);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if ((c == '\'' || c == '\u2019')
          && isSingleMark(i, to)
          && !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return true;
      }
    }
    quietUntil = limit;
    return false;
  }
}
