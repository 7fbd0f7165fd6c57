package org.claimdesk.extraction.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as words, lower case, with their places; punctuation other than {@code ?} is left out.
 */
final class Words {

  /** What stands for any figure where words are compared. */
  static final String FIGURE = "#";

  private static final Lexicon<Known> LEXICON = lexicon();

  private final Runs runs;
  private final String text;
  private int size;
  private final int[] starts;
  private final int[] ends;
  private final Known[] known;

  /** The words that {@code runs} has within {@code span}. */
  Words(Runs runs, Span span) {
    this.runs = runs;
    text = runs.text();
    int at = span.start();
    int run = runs.after(at);
    int most = runs.after(span.end()) - run + 1; // a word has a run or more
    starts = new int[most];
    ends = new int[most];
    known = new Known[most];
    while (at < span.end() && run < runs.size() && runs.start(run) < span.end()) {
      int start = Math.max(at, runs.start(run));
      at = Math.min(span.end(), runs.end(run));
      char c = text.charAt(start);
      if (Character.isLetterOrDigit(c)) {
        while (at < span.end() && isInside(text, at, span.end())) {
          at++;
        }
        add(start, at, Character.isDigit(c) ? Known.FIGURE : runs.find(LEXICON, run, start, at));
      } else if (c == '?') {
        add(start, at, Known.QUESTION);
      }
      run = runs.next(run, at);
    }
  }

  /** The words from index {@code from} to {@code to} of {@code whole}. */
  private Words(Words whole, int from, int to) {
    runs = whole.runs;
    text = whole.text;
    size = to - from;
    starts = Arrays.copyOfRange(whole.starts, from, to);
    ends = Arrays.copyOfRange(whole.ends, from, to);
    known = Arrays.copyOfRange(whole.known, from, to);
  }

  /** The words within a part of the stretch; one that the part cuts counts as far as it is in. */
  Words within(Span part) {
    int from = firstFrom(ends, part.start() + 1);
    int to = firstFrom(starts, part.end());
    boolean cut = from < to && (starts[from] < part.start() || ends[to - 1] > part.end());
    return cut ? new Words(runs, part) : new Words(this, from, to);
  }

  /** Index of the first word whose place in {@code places} is at {@code offset} or behind it. */
  private int firstFrom(int[] places, int offset) {
    int found = Arrays.binarySearch(places, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  private static Lexicon<Known> lexicon() {
    Set<String> words = FeatureFinder.words();
    words.addAll(CheckWorthinessModel.shipped().words().all());
    words.addAll(KindFinder.lawWords());
    Map<String, Known> known = new HashMap<>();
    words.forEach(word -> known.put(word, Known.of(word)));
    return new Lexicon<>(known, Known.NOTHING);
  }

  /**
   * A word with all that the tables say of it.
   *
   * @param spelling its one instance, which the tables compare quickest; "" for what no table has
   * @param weight of the word itself, where it has one
   * @param first its number as the first word of a pair that has a weight
   * @param second its number as the second word of such a pair
   * @param phrases those that begin with it, if any
   * @param law whether it makes a claim one about law
   */
  record Known(
      String spelling,
      WordWeights.@Nullable Entry weight,
      int first,
      int second,
      PhraseTable.@Nullable Node phrases,
      boolean law) {

    private static final Known NOTHING = new Known("", null, 0, 0, null, false);
    private static final Known FIGURE = of(Words.FIGURE);
    private static final Known QUESTION = of("?");

    private static Known of(String word) {
      WordWeights weights = CheckWorthinessModel.shipped().words();
      return new Known(
          word.intern(),
          weights.single(word),
          weights.pairs().first(word),
          weights.pairs().second(word),
          FeatureFinder.PHRASES.from(word),
          KindFinder.lawWords().contains(word));
    }
  }

  private static boolean isInside(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return (c == '\'' || c == '’' || c == '-' || c == '.')
        && i + 1 < end
        && Character.isLetterOrDigit(text.charAt(i + 1))
        && (c != '.' || Character.isDigit(text.charAt(i + 1)) || (i >= 1 && isInitial(text, i)));
  }

  /** Whether the full stop at {@code i} stands in an abbreviation such as "U.S". */
  private static boolean isInitial(String text, int i) {
    return Character.isUpperCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i + 1));
  }

  private void add(int start, int end, Known word) {
    starts[size] = start;
    ends[size] = end;
    known[size++] = word;
  }

  /** The runs that the words are joined from. */
  Runs runs() {
    return runs;
  }

  int size() {
    return size;
  }

  /** What the tables say of a word; {@link #FIGURE} stands for any figure. */
  Known known(int i) {
    return known[i];
  }

  /** The word as written, in lower case with straight apostrophes. */
  String word(int i) {
    return text.substring(starts[i], ends[i]).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean isCapitalised(int i) {
    return Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the word is a figure rather than a word. */
  boolean isFigure(int i) {
    return known[i].spelling().equals(FIGURE);
  }
}
