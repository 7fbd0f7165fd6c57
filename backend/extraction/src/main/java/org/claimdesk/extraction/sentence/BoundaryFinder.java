package org.claimdesk.extraction.sentence;

import java.util.Locale;
import java.util.Set;

/**
 * Finds where one sentence ends and the next begins. It goes through a passage once from left to
 * right; at each mark that may end a sentence it looks at the word before and the word after. It
 * never needs quotation marks to come in pairs.
 */
final class BoundaryFinder {

  private static final String ENDS = ".!?…。！？";
  private static final String CLOSERS = "”’»)]";
  private static final String OPENERS = "“‘«([";

  /** How far back a word is looked at: longer ones are no abbreviations. */
  private static final int MAX_WORD = 24;

  /** A heading glued to the next sentence has at most so many words. */
  private static final int MAX_GLUED_HEADING_WORDS = 8;

  private static final int MIN_WORDS_BEFORE_GLUED_COMMA = 6;

  private static final Set<String> SPEECH_VERBS =
      Set.of(
          "said",
          "asked",
          "told",
          "says",
          "asks",
          "wrote",
          "writes",
          "replied",
          "added",
          "tweeted",
          "exclaimed",
          "wondered",
          "shouted",
          "responded",
          "answered",
          "continued");

  private static final Set<String> DOMAINS =
      Set.of(
          "com", "net", "org", "gov", "edu", "mil", "int", "info", "io", "co", "tv", "uk", "us",
          "eu", "de", "fr", "ru", "cn", "js", "pdf", "html", "jpg", "png", "exe", "txt");

  private static final Set<String> AFTER_HOUR =
      Set.of(
          "EST",
          "EDT",
          "ET",
          "CST",
          "CDT",
          "CT",
          "MST",
          "MDT",
          "MT",
          "PST",
          "PDT",
          "PT",
          "GMT",
          "UTC",
          "BST",
          "CET",
          "CEST",
          "Eastern",
          "Central",
          "Pacific",
          "Mountain",
          "Moscow",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan",
          "Feb",
          "Aug",
          "Sept",
          "Oct",
          "Nov",
          "Dec");

  private final String text;
  private final int end;
  private final int passageStart;

  BoundaryFinder(String text, int start, int end) {
    this.text = text;
    this.passageStart = start;
    this.end = end;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }

  int skipSpace(int from) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private char at(int i) {
    return i < end ? text.charAt(i) : '\n';
  }

  /** Where the sentence that begins at {@code start} ends: after its mark and closing quotes. */
  int next(int start) {
    boolean inQuotes = false;
    int words = 1;
    boolean plain = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (isSpace(c)) {
        words++;
        if (isLineEnd(c) && isBlankLineAt(i)) {
          return i;
        }
      } else if (ENDS.indexOf(c) >= 0) {
        int after = endOfMarks(i);
        int close = endOfClosers(after, inQuotes);
        if (isBoundary(start, i, after, close)) {
          return close;
        }
        for (int k = i; k < close; k++) {
          inQuotes ^= text.charAt(k) == '"';
        }
        plain = false;
        i = Math.max(i, close - 1);
      } else if (",;:".indexOf(c) >= 0) {
        if (c == ',' && words >= MIN_WORDS_BEFORE_GLUED_COMMA && isGluedComma(i)) {
          return i + 1;
        }
        plain = false;
      } else if (plain
          && words <= MAX_GLUED_HEADING_WORDS
          && words > 1
          && Character.isUpperCase(c)
          && isGluedHeading(start, i)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private boolean isBlankLineAt(int lineEnd) {
    int i = lineEnd + 1;
    if (text.charAt(lineEnd) == '\r' && at(i) == '\n') {
      i++;
    }
    while (i < end && isSpace(text.charAt(i))) {
      if (isLineEnd(text.charAt(i))) {
        return true;
      }
      i++;
    }
    return false;
  }

  private int endOfMarks(int i) {
    int k = i;
    while (k < end && ENDS.indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    return k;
  }

  /** After the closing marks that stand behind the full stop, and reference numbers like [3]. */
  private int endOfClosers(int from, boolean inQuotes) {
    int k = from;
    boolean open = inQuotes;
    while (k < end) {
      char c = text.charAt(k);
      boolean straight = c == '"' && (open || isSpace(at(k + 1)));
      boolean single = c == '\'' && !Character.isLetterOrDigit(at(k + 1));
      if (straight) {
        open = false;
      } else if (c == '[' && isReference(k)) {
        k = text.indexOf(']', k);
      } else if (!single && CLOSERS.indexOf(c) < 0) {
        break;
      }
      k++;
    }
    boolean strayQuote = open && at(k) == ' ' && at(k + 1) == '"' && isSpace(at(k + 2));
    return strayQuote ? k + 2 : k;
  }

  private boolean isReference(int bracket) {
    int k = bracket + 1;
    while (k < end && k < bracket + 4 && Character.isDigit(text.charAt(k))) {
      k++;
    }
    return k > bracket + 1 && at(k) == ']';
  }

  private boolean isBoundary(int start, int mark, int afterMarks, int close) {
    int following = skipSpace(close);
    if (following >= end) {
      return true;
    }
    boolean spaced = following > close;
    char first = text.charAt(following);
    boolean single = afterMarks == mark + 1 && text.charAt(mark) == '.';
    if ("。！？".indexOf(text.charAt(mark)) >= 0) {
      return true;
    }
    if (!spaced) {
      return isGlued(start, mark, close, single);
    }
    int open = following;
    while (open < end
        && (OPENERS.indexOf(text.charAt(open)) >= 0 || "\"'".indexOf(text.charAt(open)) >= 0)) {
      open++;
    }
    boolean quoted = open > following;
    char letter = at(open);
    if (!quoted && ",;:".indexOf(letter) >= 0) {
      return false;
    }
    if (Character.isLowerCase(letter)) {
      return quoted && first != '(' && first != '[' && !single && close > afterMarks;
    }
    String before = wordBefore(start, mark);
    String after = wordAt(open);
    if (single && close == afterMarks) {
      return !isAbbreviation(start, mark, before, after, letter, quoted);
    }
    if (close > afterMarks && !single && text.charAt(mark) != '…' && !quoted) {
      return !isSpeaker(following);
    }
    return true;
  }

  /** Whether a name and a verb of speech follow: {@code "Why now?" Ann Lee asked}. */
  private boolean isSpeaker(int from) {
    int k = from;
    for (int word = 0; word < 4; word++) {
      String next = wordAt(k);
      if (next.isEmpty()) {
        return false;
      }
      if (word > 0 && SPEECH_VERBS.contains(next)) {
        return true;
      }
      if (!Character.isUpperCase(next.charAt(0))
          || (word == 0 && Abbreviations.opensSentence(next) && !isPronoun(next))) {
        return false;
      }
      k = skipSpace(k + next.length());
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
      return !quoted && !Abbreviations.opensSentence(after);
    }
    Abbreviations.Use use = Abbreviations.use(before);
    if (use == null) {
      boolean dotted = before.length() == 3 && before.charAt(1) == '.';
      return dotted && !quoted && !Abbreviations.opensSentence(after);
    }
    return switch (use) {
      case TITLE ->
          Character.isUpperCase(before.charAt(0))
              && !(Abbreviations.use(after) == Abbreviations.Use.TITLE && after.equals(before));
      case NUMBER -> Character.isDigit(letter) || letter == '#';
      case NEVER -> true;
      case PLACE -> !quoted && !Abbreviations.opensSentence(after) && isCapitalisedPlace(before);
      case END -> AFTER_HOUR.contains(after) || Character.isDigit(letter);
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
          Character.isDigit(text.charAt(i)) || (length == 1 && Character.isLetter(text.charAt(i)));
      if (!label) {
        return false;
      }
    }
    return length > 0;
  }

  /** A full stop without a space behind it ends a sentence only where nothing else is likely. */
  private boolean isGlued(int start, int mark, int close, boolean single) {
    char next = at(close);
    boolean opensQuote = (next == '"' || next == '“') && Character.isUpperCase(at(close + 1));
    int wordStart = opensQuote ? close + 1 : close;
    if (!Character.isUpperCase(at(wordStart))) {
      return false;
    }
    String after = wordAt(wordStart);
    String before = wordBefore(start, mark);
    char afterThat = at(wordStart + after.length());
    if (afterThat == '.' || afterThat == '@' || afterThat == '/') {
      return false;
    }
    if (opensQuote || close > mark + 1) {
      return before.length() > 1 || !single;
    }
    boolean capitals = after.equals(after.toUpperCase(Locale.ROOT));
    boolean domain = DOMAINS.contains(after.toLowerCase(Locale.ROOT));
    if (single && domain && (!capitals || before.equals(before.toUpperCase(Locale.ROOT)))) {
      return false;
    }
    return isOrdinary(before)
        && Abbreviations.use(before) == null
        && (isSpace(afterThat) || "'’,".indexOf(afterThat) >= 0);
  }

  /** A word of at least two letters, small but for the first, or a number. */
  private static boolean isOrdinary(String word) {
    if (word.length() < 2) {
      return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || "%)".contains(word));
    }
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLowerCase(c)
          && !Character.isDigit(c)
          && "-'’%".indexOf(c) < 0
          && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      if (Character.isUpperCase(c) && Character.isLowerCase(word.charAt(word.length() - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a heading ends before the capital at {@code i}: small letters run straight into a word
   * that opens sentences, {@code in needYet because}, or into an abbreviation of a country.
   */
  private boolean isGluedHeading(int start, int i) {
    if (start != passageStart || i < start + 4 || !Character.isLowerCase(text.charAt(i - 1))) {
      return false;
    }
    String before = wordBefore(start, i);
    for (int k = 0; k < before.length(); k++) {
      if (!Character.isLowerCase(before.charAt(k))) {
        return false;
      }
    }
    String after = wordAt(i);
    boolean country =
        after.equals("US") || after.equals("UK") || after.equals("EU") || after.equals("UN");
    return before.length() >= 3
        && (country || (after.length() > 1 && Abbreviations.opensSentence(after)))
        && isSpace(at(i + after.length()));
  }

  /** Whether a comma stands where a full stop should: {@code in Beijing,Observers said}. */
  private boolean isGluedComma(int comma) {
    String after = wordAt(comma + 1);
    return after.length() > 3
        && Character.isLowerCase(text.charAt(comma - 1))
        && Abbreviations.opensSentence(after)
        && isSpace(at(comma + 1 + after.length()));
  }

  /** The word that ends at {@code mark}, with full stops inside ("U.S"), or empty. */
  private String wordBefore(int start, int mark) {
    int from = mark;
    int limit = Math.max(start, mark - MAX_WORD);
    while (from > limit) {
      char c = text.charAt(from - 1);
      boolean inside = Character.isLetterOrDigit(c) || ".-'’%&".indexOf(c) >= 0;
      if (!inside) {
        break;
      }
      from--;
    }
    while (from < mark && ".-'’".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from, mark);
  }

  private String wordAt(int from) {
    int k = from;
    while (k < end && k < from + MAX_WORD && Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return text.substring(from, k);
  }
}
