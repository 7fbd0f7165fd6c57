package org.claimdesk.extraction.text;

/** What counts as a space, and plain forms of text for comparing it. */
public final class Characters {

  private static final String ENDS = ".!?…。！？";
  private static final char FIRST_ACCENT = '\u0300';
  private static final String CLOSERS = "\"”’'»)]";

  private Characters() {}

  /** White space of any kind, no-break and zero-width ones and the byte order mark included. */
  public static boolean isSpace(char c) {
    if (c < 0x80) {
      return c <= ' ';
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u0085';
  }

  /** As Java has it, but quicker to tell of most of a text. */
  public static boolean isLetter(char c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  /** As Java has it, but quicker to tell of most of a text. */
  public static boolean isLetterOrDigit(char c) {
    return c < 0x80 ? isLetter(c) || (c >= '0' && c <= '9') : Character.isLetterOrDigit(c);
  }

  /** Whether a mark such as an accent belongs to the letter before it; quick to tell of most. */
  public static boolean isAccent(char c) {
    return c >= FIRST_ACCENT && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A code unit that ends a line; {@code \r\n} is two of them with nothing between. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  /** Whether the text ends like a sentence, closing quotation marks and brackets aside. */
  public static boolean endsSentence(CharSequence text) {
    int i = text.length();
    while (i > 0 && (CLOSERS.indexOf(text.charAt(i - 1)) >= 0 || isSpace(text.charAt(i - 1)))) {
      i--;
    }
    return i > 0 && ENDS.indexOf(text.charAt(i - 1)) >= 0;
  }

  /**
   * The number of stretches without white space that hold a letter or digit; where no space parts
   * words, as in Chinese and Japanese, two characters count as one.
   */
  public static int countWords(CharSequence text) {
    int words = 0;
    int ideographs = 0;
    boolean word = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        word = false;
      } else if (isUnspaced(c)) {
        ideographs++;
      } else if (!word && isLetterOrDigit(c)) {
        word = true;
        words++;
      }
    }
    return words + (ideographs + 1) / 2;
  }

  private static boolean isUnspaced(char c) {
    return c >= '\u3040' && (c <= '\u30FF' || (c >= '\u3400' && c <= '\u9FFF'));
  }

  /**
   * Lower case, plain quotation marks and dashes, single spaces, and no mark or ornament at either
   * end: the form in which lines are compared with each other and with the tables.
   */
  public static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    int end = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (space && end > 0) {
        folded[end++] = ' ';
      }
      space = false;
      folded[end++] = c < 0x80 && c != '`' ? Lexicon.lower(c) : plain(c);
    }
    int start = 0;
    while (start < end && isOrnament(folded[start])) {
      start++;
    }
    while (end > start && isOrnament(folded[end - 1])) {
      end--;
    }
    return new String(folded, start, end - start);
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', '`' -> '\'';
      case '“', '”' -> '"';
      case '–', '—' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  private static boolean isOrnament(char c) {
    return !Character.isLetterOrDigit(c) && "@$€£#%©()".indexOf(c) < 0;
  }
}
