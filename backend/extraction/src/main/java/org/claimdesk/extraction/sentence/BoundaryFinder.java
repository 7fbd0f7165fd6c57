package org.claimdesk.extraction.sentence;

import org.claimdesk.extraction.text.Characters;

/**
 * Finds where one sentence ends and the next begins. It goes through a passage once from left to
 * right; at each mark that may end a sentence it looks at the word before and the word after. It
 * never needs quotation marks to come in pairs.
 */
final class BoundaryFinder {

  private static final String ENDS = ".!?…。！？";
  private static final String CLOSERS = "”’»)]";
  private static final String OPENERS = "“‘«([";

  /** A heading glued to the next sentence has at most so many words. */
  private static final int MAX_GLUED_HEADING_WORDS = 8;

  private static final int MIN_WORDS_BEFORE_GLUED_COMMA = 6;

  private final PassageText text;
  private final GluedText glued;

  BoundaryFinder(PassageText text) {
    this.text = text;
    this.glued = new GluedText(text);
  }

  /** Where the sentence that begins at {@code start} ends: after its mark and closing quotes. */
  int next(int start) {
    boolean inQuotes = false;
    int words = 1;
    boolean plain = true;
    for (int i = start; i < text.end; i++) {
      char c = text.at(i);
      if (c >= 'a' && c <= 'z') {
        continue; // most of a text
      }
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (Characters.isSpace(c)) {
        words++;
        if (Characters.isLineEnd(c) && text.isBlankLineAt(i)) {
          return i;
        }
      } else if (ENDS.indexOf(c) >= 0) {
        int after = endOfMarks(i);
        int close = endOfClosers(after, inQuotes);
        if (isBoundary(start, i, after, close)) {
          return close;
        }
        for (int k = i; k < close; k++) {
          inQuotes ^= text.at(k) == '"';
        }
        plain = false;
        i = Math.max(i, close - 1);
      } else if (",;:".indexOf(c) >= 0) {
        if (c == ',' && words >= MIN_WORDS_BEFORE_GLUED_COMMA && glued.isGluedComma(i)) {
          return i + 1;
        }
        plain = false;
      } else if (plain
          && words <= MAX_GLUED_HEADING_WORDS
          && words > 1
          && Character.isUpperCase(c)
          && glued.isGluedHeading(start, i)) {
        return i;
      }
    }
    return text.end;
  }

  private int endOfMarks(int i) {
    int k = i;
    while (k < text.end && ENDS.indexOf(text.at(k)) >= 0) {
      k++;
    }
    return k;
  }

  /** After the closing marks that stand behind the full stop, and reference numbers like [3]. */
  private int endOfClosers(int from, boolean inQuotes) {
    int k = from;
    boolean open = inQuotes;
    while (k < text.end) {
      char c = text.at(k);
      boolean straight = c == '"' && (open || Characters.isSpace(text.at(k + 1)));
      boolean single = c == '\'' && !Character.isLetterOrDigit(text.at(k + 1));
      if (straight) {
        open = false;
      } else if (c == '[' && text.referenceEnd(k) > k) {
        k = text.referenceEnd(k) - 1;
      } else if (!single && CLOSERS.indexOf(c) < 0) {
        break;
      }
      k++;
    }
    boolean strayQuote =
        open && text.at(k) == ' ' && text.at(k + 1) == '"' && Characters.isSpace(text.at(k + 2));
    return strayQuote ? k + 2 : k;
  }

  private boolean isBoundary(int start, int mark, int afterMarks, int close) {
    int following = text.skipSpace(close);
    if (following >= text.end) {
      return true;
    }
    boolean spaced = following > close;
    char first = text.at(following);
    boolean single = afterMarks == mark + 1 && text.at(mark) == '.';
    if ("。！？".indexOf(text.at(mark)) >= 0) {
      return true;
    }
    if (!spaced) {
      return glued.isGlued(start, mark, close, single);
    }
    int open = following;
    while (open < text.end
        && (OPENERS.indexOf(text.at(open)) >= 0 || "\"'".indexOf(text.at(open)) >= 0)) {
      open++;
    }
    boolean quoted = open > following;
    char letter = text.at(open);
    if (!quoted && ",;:".indexOf(letter) >= 0) {
      return false;
    }
    if (Character.isLowerCase(letter)) {
      return quoted && first != '(' && first != '[' && !single && close > afterMarks;
    }
    String before = text.wordBefore(start, mark);
    String after = text.wordAt(open);
    if (single && close == afterMarks) {
      return !isAbbreviation(start, mark, before, after, letter, quoted);
    }
    if (close > afterMarks && !single && text.at(mark) != '…' && !quoted) {
      return !isSpeaker(following);
    }
    return true;
  }

  /** Whether a name and a verb of speech follow: {@code "Why now?" Ann Lee asked}. */
  private boolean isSpeaker(int from) {
    int k = from;
    for (int word = 0; word < 4; word++) {
      String next = text.wordAt(k);
      if (next.isEmpty()) {
        return false;
      }
      if (word > 0 && Vocabulary.isOf("speech", next)) {
        return true;
      }
      if (!Character.isUpperCase(next.charAt(0))
          || (word == 0 && Vocabulary.opensSentence(next) && !isPronoun(next))) {
        return false;
      }
      k = text.skipSpace(k + next.length());
    }
    return false;
  }

  private static boolean isPronoun(String word) {
    return word.equals("He") || word.equals("She") || word.equals("They") || word.equals("I");
  }

  private boolean isAbbreviation(
      int start, int mark, String before, String after, char letter, boolean quoted) {
    if (before.isEmpty()) {
      return false;
    }
    if (isListLabel(start, mark)) {
      return true;
    }
    if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
      return !quoted && !Vocabulary.opensSentence(after);
    }
    Vocabulary.Abbreviation use = Vocabulary.abbreviation(before);
    if (use == null) {
      boolean dotted = before.length() == 3 && before.charAt(1) == '.';
      return dotted && !quoted && !Vocabulary.opensSentence(after);
    }
    return switch (use) {
      case TITLE ->
          Character.isUpperCase(before.charAt(0))
              && !(Vocabulary.abbreviation(after) == Vocabulary.Abbreviation.TITLE
                  && after.equals(before));
      case NUMBER -> Character.isDigit(letter) || letter == '#';
      case NEVER -> true;
      case PLACE -> !quoted && !Vocabulary.opensSentence(after) && isCapitalisedPlace(before);
      case END -> Vocabulary.isOf("after_hour", after) || Character.isDigit(letter);
    };
  }

  /** "Miss." of a state, but not the verb at a sentence's end: the state has a capital. */
  private static boolean isCapitalisedPlace(String before) {
    return Character.isUpperCase(before.charAt(0))
        || before.equals("al")
        || before.indexOf('.') > 0;
  }

  /** {@code 1.} or {@code b.} that begins a list's line. */
  private boolean isListLabel(int start, int mark) {
    int length = mark - start;
    if (length > 3) {
      return false;
    }
    for (int i = start; i < mark; i++) {
      boolean label =
          Character.isDigit(text.at(i)) || (length == 1 && Character.isLetter(text.at(i)));
      if (!label) {
        return false;
      }
    }
    return length > 0;
  }
}
