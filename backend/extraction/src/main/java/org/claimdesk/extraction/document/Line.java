package org.claimdesk.extraction.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.DateReader;
import org.claimdesk.extraction.text.Runs;

/**
 * The text of one block, with what its look says about it.
 *
 * @param folded the form in which lines are compared; empty for a long one, which is compared with
 *     nothing
 * @param sentence whether it ends like a sentence
 * @param isProse whether it is a paragraph of an article rather than a headline or a label
 */
record Line(String text, String folded, int words, boolean sentence, boolean isProse) {

  /** A line of fewer words is not prose, even with a full stop. */
  private static final int MIN_PROSE_WORDS = 12;

  /** A line of so many words is prose, even without a full stop. */
  private static final int SURE_PROSE_WORDS = 40;

  private static final int MAX_HEADLINE_WORDS = 32;
  private static final int MAX_COMPARED_WORDS = 130;
  private static final int MAX_DATE_WORDS = 16;
  private static final int MAX_DATE_LENGTH = 140;
  private static final int MAX_CHAIN_WORDS = 24;

  private static final Pattern LINK_SEPARATOR = Pattern.compile("\\s?[|»>›•]\\s?|\\s/\\s");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d:+]+");
  private static final Set<String> DATE_WORDS = dateWords();

  private static Set<String> dateWords() {
    Set<String> words = new HashSet<>();
    for (List<String> row : Table.rows(Line.class, "date_words.tsv", 2)) {
      words.addAll(List.of(row.get(0).split(" ")));
    }
    return Set.copyOf(words);
  }

  static Line of(String text) {
    int words = Characters.countWords(text);
    String folded = words <= MAX_COMPARED_WORDS ? Characters.fold(text) : "";
    boolean sentence = Characters.endsSentence(text);
    boolean prose =
        words > SURE_PROSE_WORDS
            || (words >= MIN_PROSE_WORDS && sentence && !isCapitalised(text, words));
    return new Line(text, folded, words, sentence, prose);
  }

  boolean isInCapitals() {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether most of the words of four letters and more have a capital, as in a headline. */
  boolean isCapitalised() {
    return isCapitalised(text, words);
  }

  private static boolean isCapitalised(String text, int words) {
    int longer = 0;
    int capital = 0;
    boolean start = true;
    for (int i = 0; i < text.length() && words <= MAX_HEADLINE_WORDS; i++) {
      char c = text.charAt(i);
      if (start && Character.isLetter(c) && isLongWord(text, i)) {
        longer++;
        capital += Character.isUpperCase(c) ? 1 : 0;
      }
      start = Characters.isSpace(c) || c == '-' || c == '‘' || c == '“' || c == '"';
    }
    return longer >= 2 && capital * 10 >= longer * 7;
  }

  private static boolean isLongWord(String text, int start) {
    for (int i = start; i < start + 4; i++) {
      if (i >= text.length() || !Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has the length and the end of a headline. */
  boolean isTitleShaped(int minWords) {
    return words >= minWords
        && words <= MAX_HEADLINE_WORDS
        && (!text.endsWith(".") || isCapitalised())
        && !text.endsWith(":")
        && !text.endsWith(",");
  }

  /** Whether it is a date, with at most a weekday, a time, a label or a section beside it. */
  boolean isDate() {
    if (words > MAX_DATE_WORDS || text.length() > MAX_DATE_LENGTH) {
      return false;
    }
    DateReader.Found date = DateReader.find(text);
    if (date == null) {
      return false;
    }
    if (text.indexOf('|') >= 0 || text.indexOf('•') >= 0) {
      return !sentence;
    }
    int others = 0;
    String rest = text.substring(0, date.start()) + " " + text.substring(date.end());
    for (String word : NO_WORD.split(Characters.fold(rest))) {
      boolean known =
          word.isEmpty() || Character.isDigit(word.charAt(0)) || DATE_WORDS.contains(word);
      others += known ? 0 : 1;
    }
    return others <= 1;
  }

  /** Whether it is a chain of menu entries such as {@code Home | World | Asia}. */
  boolean isChain() {
    if (words > MAX_CHAIN_WORDS || sentence || !LINK_SEPARATOR.matcher(text).find()) {
      return false;
    }
    int entries = 0;
    for (String entry : LINK_SEPARATOR.split(text)) {
      int entryWords = Characters.countWords(entry);
      entries += entryWords > 0 ? 1 : 0;
      if (entryWords > 3) {
        return false;
      }
    }
    return entries > 1;
  }

  /** Share of the letters between two offsets that are Latin, in percent; 100 without letters. */
  static int latinPercent(Runs runs, int start, int end) {
    long letters = 0;
    long latin = 0;
    for (int run = runs.from(start); run < runs.size() && runs.start(run) < end; run++) {
      if (runs.isLetters(run)) {
        int length = runs.end(run) - runs.start(run);
        letters += length;
        latin += runs.isPlain(run) ? length : latin(runs.text(), runs.start(run), runs.end(run));
      }
    }
    return letters == 0 ? 100 : (int) (latin * 100 / letters);
  }

  private static int latin(String text, int start, int end) {
    int latin = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      latin += c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : 0;
    }
    return latin;
  }
}
