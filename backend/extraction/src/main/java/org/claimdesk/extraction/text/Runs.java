package org.claimdesk.extraction.text;

import java.util.Arrays;

/**
 * A text cut once into runs of letters, runs of digits from 0 to 9 and single other signs, white
 * space left out. Each of the finders joins runs to the words it knows, and looks them up by the
 * keys that are made here.
 */
public final class Runs {

  private static final byte LETTERS = 1;
  private static final byte DIGITS = 2;
  private static final byte SIGN = 3;

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private byte[] kinds;
  private long[] keys;

  /** Cuts {@code text}; takes time linear in its length. */
  public Runs(String text) {
    this(text, 0, text.length());
  }

  /** Cuts the stretch of {@code text} from {@code from} to {@code to} alone. */
  public Runs(String text, int from, int to) {
    this.text = text;
    int guess = (to - from) / 5 + 16;
    starts = new int[guess];
    ends = new int[guess];
    kinds = new byte[guess];
    keys = new long[guess];
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Characters.isLetter(c)) {
        at = letters(at, to);
      } else if (isDigit(c)) {
        at = digits(at, to);
      } else {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          add(at, at + 1, SIGN, Lexicon.key(text, at, at + 1));
        }
        at++;
      }
    }
  }

  private int letters(int start, int to) {
    long packed = 0;
    boolean plain = true;
    int end = start;
    for (; end < to; end++) {
      int c = text.charAt(end);
      int code = (c | 0x20) - 'a' + 1;
      if (code > 0 && code <= 26 && c < 0x80) {
        packed = Lexicon.pack(packed, code);
      } else if (c >= 0x80 && Character.isLetter((char) c)) {
        plain = false;
      } else {
        break;
      }
    }
    boolean whole = plain && Lexicon.isPacked(end - start);
    add(start, end, LETTERS, whole ? packed : Lexicon.key(text, start, end));
    return end;
  }

  private int digits(int start, int to) {
    int end = start + 1;
    while (end < to && isDigit(text.charAt(end))) {
      end++;
    }
    add(start, end, DIGITS, Lexicon.key(text, start, end));
    return end;
  }

  private void add(int start, int end, byte kind, long key) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      kinds = Arrays.copyOf(kinds, more);
      keys = Arrays.copyOf(keys, more);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    keys[size++] = key;
  }

  /** The text that was cut. */
  public String text() {
    return text;
  }

  /** The number of runs. */
  public int size() {
    return size;
  }

  /** Where the run begins in the text. */
  public int start(int run) {
    return starts[run];
  }

  /** Where the run ends in the text. */
  public int end(int run) {
    return ends[run];
  }

  /** Whether the run is of letters, of any script. */
  public boolean isLetters(int run) {
    return kinds[run] == LETTERS;
  }

  /** Whether the run is of digits from 0 to 9. */
  public boolean isDigits(int run) {
    return kinds[run] == DIGITS;
  }

  /** Whether the run is of letters or digits of any kind, which make words. */
  public boolean isWord(int run) {
    return kinds[run] != SIGN || Character.isLetterOrDigit(text.charAt(starts[run]));
  }

  /** Whether the run is of few letters and all are from a to z, whatever their case. */
  public boolean isPlain(int run) {
    return kinds[run] == LETTERS && keys[run] > 0;
  }

  /** A number that is the same for the same word in any case, and for another as good as never. */
  public long key(int run) {
    return keys[run];
  }

  /**
   * What {@code lexicon} knows of a word that begins in the run: of the run itself by the key that
   * is made already, or of a part of it, or of all that is joined to it.
   */
  public <V> V find(Lexicon<V> lexicon, int run, int start, int end) {
    return start == starts[run] && end == ends[run]
        ? lexicon.find(keys[run], text, start, end)
        : lexicon.find(text, start, end);
  }

  /** The first run that ends after {@code offset}; the number of runs where none does. */
  public int after(int offset) {
    int found = Arrays.binarySearch(ends, 0, size, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The first run from {@code run} on that ends after {@code offset}, which is not far away. */
  public int next(int run, int offset) {
    int next = run;
    while (next < size && ends[next] <= offset) {
      next++;
    }
    return next;
  }

  /** The first run that starts at or after {@code offset}; the number of runs where none does. */
  public int from(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether a character is a digit from 0 to 9. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
