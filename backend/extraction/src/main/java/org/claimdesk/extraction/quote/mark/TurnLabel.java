package org.claimdesk.extraction.quote.mark;

/** The shape of the label at the head of an interview turn: "Smith: …", "((Reporter)) …". */
public final class TurnLabel {

  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 7;

  private TurnLabel() {}

  /** Whether the text has the shape of a label after a quotation mark, as transcripts put it. */
  static boolean opens(String text, int from, int to) {
    return isMark(text, from) && end(text, from + 1, to, false) >= 0;
  }

  /** Whether a double quotation mark stands at the index. */
  public static boolean isMark(String text, int at) {
    return text.charAt(at) == '"' || text.charAt(at) == '\u201c';
  }

  /**
   * Index after the colon, or the closing brackets, of the label that begins at {@code start}; -1
   * where none ends in {@code [start, to)}.
   */
  public static int end(String text, int start, int to, boolean bracketed) {
    int limit = Math.min(to, start + LONGEST);
    if (start >= limit || !Character.isUpperCase(text.charAt(start))) {
      return -1;
    }
    int words = 1;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (bracketed && c == ')') {
        return text.startsWith("))", i) ? i + 2 : -1;
      }
      if (c == ':') {
        boolean follows = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return follows && !bracketed ? i + 1 : -1;
      }
      if (c == ' ') {
        words++;
      }
      if (words > MOST_WORDS || ",?!\n\"\u201c(".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }
}
