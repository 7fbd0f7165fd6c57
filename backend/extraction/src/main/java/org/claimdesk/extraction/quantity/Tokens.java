package org.claimdesk.extraction.quantity;

import java.util.Arrays;
import org.claimdesk.extraction.text.Lexicon;

/**
 * The words, figures and signs of one stretch of text, by index. Positions outside answer with an
 * empty word, so that rules may look around freely.
 */
final class Tokens {
  static final byte WORD = 1;
  static final byte NUMBER = 2;
  static final byte SIGN = 3;

  private final Lexicon<String> lexicon;
  private String text = "";
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] types = new byte[64];
  private String[] words = new String[64];

  Tokens(Lexicon<String> lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads {@code text} from {@code from} to {@code to}, forgetting what was read before. */
  Tokens read(String text, int from, int to) {
    this.text = text;
    size = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end = i + 1;
      if (isDigit(c) || startsDecimal(i, from, to)) {
        end = numberEnd(i, to);
        add(i, end, NUMBER, "");
      } else if (Character.isLetter(c)) {
        while (end < to && isWordPart(text.charAt(end))) {
          end++;
        }
        add(i, end, WORD, lexicon.find(text, i, end));
      } else if (!isSpace(c)) {
        add(i, end, SIGN, lexicon.find(text, i, end));
      }
      i = end;
    }
    return this;
  }

  private boolean startsDecimal(int i, int from, int to) {
    return text.charAt(i) == '.'
        && i + 1 < to
        && isDigit(text.charAt(i + 1))
        && (i == from
            || (!Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '.'));
  }

  private int numberEnd(int start, int to) {
    int i = start + 1;
    while (i < to) {
      char c = text.charAt(i);
      boolean joins = (c == ',' || c == '.') && i + 1 < to && isDigit(text.charAt(i + 1));
      if (!isDigit(c) && !joins) {
        break;
      }
      i += joins ? 2 : 1;
    }
    return i;
  }

  private void add(int start, int end, byte type, String word) {
    if (size == starts.length) {
      int length = size * 2;
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      types = Arrays.copyOf(types, length);
      words = Arrays.copyOf(words, length);
    }
    starts[size] = start;
    ends[size] = end;
    types[size] = type;
    words[size++] = word;
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

  /** The known word at {@code i} in lower case; "" for an unknown one, a figure or none. */
  String word(int i) {
    return i >= 0 && i < size ? words[i] : "";
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && types[i] == WORD;
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && types[i] == NUMBER;
  }

  boolean isSign(int i) {
    return i >= 0 && i < size && types[i] == SIGN;
  }

  boolean is(int i, char sign) {
    return isSign(i) && text.charAt(starts[i]) == sign;
  }

  /** A hyphen, or a dash or minus sign that stands for one. */
  boolean isDash(int i) {
    return isSign(i) && isDash(text.charAt(starts[i]));
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2014') || c == '\u2212';
  }

  boolean isLongDash(int i) {
    return is(i, '\u2014');
  }

  /** Whether no white space stands between the token and the one before it. */
  boolean touches(int i) {
    return i > 0 && i < size && ends[i - 1] == starts[i];
  }

  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(text.charAt(starts[i]));
  }

  /** The text from token {@code from} to before token {@code to}. */
  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  String text(int i) {
    return text(i, i + 1);
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  char charAt(int i, int offset) {
    return text.charAt(starts[i] + offset);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
