package org.claimdesk.extraction.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.resource.Table;

/**
 * A statement in the form in which it is compared with another: its words in their order, without
 * case, punctuation and the shape of quotation marks, with one spelling for signs such as "%".
 *
 * <p>Whether two statements say the same is asked so that a verdict on one may stand for the other.
 * A difference overlooked would be a wrong verdict, one too many is only read twice: so all words
 * must be the same but those of {@code neutral_words.tsv}, and words that only one of them has may
 * be few and change nothing of what is claimed, which is asked of {@code turning_words.tsv}.
 */
public final class Wording {

  /** The part of the longer statement's words that the other need not have. */
  private static final double MAX_ADDED = 0.15;

  /** A shorter statement must be the same to the word. */
  private static final int MIN_WORDS = 6;

  private static final Set<String> NEUTRAL = Table.words(Wording.class, "neutral_words.tsv", 1);
  private static final Set<String> TURNING = Table.words(Wording.class, "turning_words.tsv", 1);

  private final List<String> words;
  private final List<String> telling;

  private Wording(List<String> words) {
    this.words = words;
    this.telling = words.stream().filter(word -> !NEUTRAL.contains(word)).toList();
  }

  /** The wording of a statement. */
  public static Wording of(String statement) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= statement.length(); i++) {
      char c = i < statement.length() ? statement.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c == '.' && isDigit(statement, i - 1) && isDigit(statement, i + 1)) {
        word.append(c);
      } else if (!joins(statement, i)) {
        end(word, words);
        sign(c, words);
      }
    }
    return new Wording(List.copyOf(words));
  }

  /** Whether the character only parts thousands or stands for a letter left out, as in "don't". */
  private static boolean joins(String text, int i) {
    if (i >= text.length()) {
      return false;
    }
    return switch (text.charAt(i)) {
      case ',' -> isDigit(text, i - 1) && isDigit(text, i + 1);
      case '\'', '’' -> isLetter(text, i - 1) && isLetter(text, i + 1);
      default -> false;
    };
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    int last = words.size() - 1;
    if (word.toString().equals("cent") && last >= 0 && words.get(last).equals("per")) {
      words.set(last, "percent");
    } else {
      words.add(word.toString());
    }
    word.setLength(0);
  }

  /** A sign that says something of a figure is a word, too. */
  private static void sign(char c, List<String> words) {
    if (c == '%') {
      words.add("percent");
    } else if (Character.getType(c) == Character.CURRENCY_SYMBOL
        || Character.getType(c) == Character.MATH_SYMBOL) {
      words.add(String.valueOf(c));
    }
  }

  /** Whether the two are the same word for word. */
  public boolean sameWords(Wording other) {
    return words.equals(other.words);
  }

  /** Whether the two say the same, word for word or nearly so. */
  public boolean saysTheSame(Wording other) {
    if (telling.isEmpty() || other.telling.isEmpty()) {
      return sameWords(other);
    }
    return telling.size() >= other.telling.size() ? adds(other) : other.adds(this);
  }

  /** Whether this is {@code shorter} with a few words more that change nothing. */
  private boolean adds(Wording shorter) {
    int added = telling.size() - shorter.telling.size();
    if (added > 0 && (shorter.telling.size() < MIN_WORDS || added > telling.size() * MAX_ADDED)) {
      return false;
    }
    int matched = 0;
    for (String word : telling) {
      if (matched < shorter.telling.size() && word.equals(shorter.telling.get(matched))) {
        matched++;
      } else if (TURNING.contains(word) || !isPlain(word)) {
        return false;
      }
    }
    return matched == shorter.telling.size();
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
