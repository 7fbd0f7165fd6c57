package org.claimdesk.extraction.quantity;

import java.util.Arrays;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;

/**
 * The words, figures and signs of one stretch of text, by index, joined from its runs. Positions
 * outside answer with an empty word, so that rules may look around freely.
 */
final class Tokens {
  static final byte WORD = 1;
  static final byte NUMBER = 2;
  static final byte SIGN = 3;

  private final Lexicon<Vocabulary.Word> lexicon;
  private final Runs runs;
  private final String text;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] types = new byte[64];
  private Vocabulary.Word[] words = new Vocabulary.Word[64];

  /** The words of a text, of which {@link #read} takes the stretch to look at. */
  Tokens(Lexicon<Vocabulary.Word> lexicon, Runs runs) {
    this.lexicon = lexicon;
    this.runs = runs;
    text = runs.text();
  }

  /** The words of a stretch of a text of which no other is looked at. */
  static Tokens of(Lexicon<Vocabulary.Word> lexicon, String text, int from, int to) {
    return new Tokens(lexicon, new Runs(text, from, to)).read(from, to);
  }

  /** Takes the text from {@code from} to {@code to}, forgetting what was read before. */
  Tokens read(int from, int to) {
    size = 0;
    int at = from;
    int run = runs.after(from);
    while (at < to && run < runs.size() && runs.start(run) < to) {
      int start = Math.max(at, runs.start(run));
      int end = Math.min(to, runs.end(run));
      if (runs.isLetters(run)) {
        while (end < to && isWordPart(text.charAt(end))) {
          end++;
        }
        add(start, end, WORD, runs.find(lexicon, run, start, end));
      } else if (runs.isDigits(run) || startsDecimal(start, from, to)) {
        end = numberEnd(start, to);
        add(start, end, NUMBER, Vocabulary.Word.UNKNOWN);
      } else if (!isSpace(text.charAt(start))) {
        add(start, end, SIGN, runs.find(lexicon, run, start, end));
      }
      at = end;
      run = runs.next(run, at);
    }
    return this;
  }

  private boolean startsDecimal(int i, int from, int to) {
    return text.charAt(i) == '.'
        && i + 1 < to
        && Runs.isDigit(text.charAt(i + 1))
        && (i == from
            || (!Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '.'));
  }

  private int numberEnd(int start, int to) {
    int i = start + 1;
    while (i < to) {
      char c = text.charAt(i);
      boolean joins = (c == ',' || c == '.') && i + 1 < to && Runs.isDigit(text.charAt(i + 1));
      if (!Runs.isDigit(c) && !joins) {
        break;
      }
      i += joins ? 2 : 1;
    }
    return i;
  }

  private void add(int start, int end, byte type, Vocabulary.Word word) {
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
    return i >= 0 && i < size ? words[i].spelling() : "";
  }

  /** Whether an amount may begin with the token: a figure, a minus, some signs and words. */
  boolean opensAmount(int i) {
    return types[i] == NUMBER || words[i].opensAmount() || isDash(i);
  }

  /** Whether a fixed expression that is no amount may begin with the token. */
  boolean opensFixed(int i) {
    return types[i] == NUMBER || words[i].opensFixed();
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

  private static boolean isWordPart(char c) {
    return Characters.isLetter(c) || Characters.isAccent(c);
  }

  /** White space that is no {@link Character#isSpaceChar space} to Java. */
  private static boolean isSpace(char c) {
    return c == '\u200b' || c == '\ufeff';
  }
}
