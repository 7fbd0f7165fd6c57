package org.claimdesk.extraction.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.text.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases as a tree over tokens, compiled once. The longest phrase wins; a phrase whose
 * capitals matter ("MW", "mW") wins over one where they do not. Hyphens in the text may stand for
 * the spaces of a phrase.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
  /** A phrase found: its meaning and the tokens it takes. */
  record Found<T>(T meaning, int from, int to) {}

  private record Entry<T>(@Nullable String literal, boolean digits, T meaning) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    final List<Entry<T>> entries = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();
  private final boolean backwards;

  private Phrases(boolean backwards) {
    this.backwards = backwards;
  }

  /** A table whose phrases are met left to right, from their first token. */
  static <T> Phrases<T> forwards() {
    return new Phrases<>(false);
  }

  /** A table whose phrases are met right to left, from their last token. */
  static <T> Phrases<T> backwards() {
    return new Phrases<>(true);
  }

  /** Splits a phrase of a table into tokens, to be collected for the lexicon. */
  static List<String> split(String phrase) {
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < phrase.length()) {
      int end = i + 1;
      if (Character.isLetter(phrase.charAt(i))) {
        while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
          end++;
        }
      } else if (Character.isDigit(phrase.charAt(i))) {
        while (end < phrase.length() && Character.isDigit(phrase.charAt(end))) {
          end++;
        }
      }
      if (phrase.charAt(i) != ' ') {
        StringBuilder word = new StringBuilder();
        phrase.substring(i, end).chars().forEach(c -> word.append(Lexicon.lower((char) c)));
        parts.add(word.toString());
      }
      i = end;
    }
    return parts;
  }

  /** Adds a phrase and, to {@code words}, the words it is made of. */
  void add(String phrase, boolean capitalsMatter, T meaning, Set<String> words) {
    List<String> parts = split(phrase);
    words.addAll(parts);
    Node<T> node = root;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(backwards ? parts.size() - 1 - i : i);
      node = node.next.computeIfAbsent(part, p -> new Node<>());
    }
    boolean digits = phrase.chars().anyMatch(Character::isDigit);
    Entry<T> entry = new Entry<>(capitalsMatter ? phrase.replace(" ", "") : null, digits, meaning);
    node.entries.add(capitalsMatter ? 0 : node.entries.size(), entry);
  }

  /** Whether some phrase begins (backwards: ends) with a word. */
  boolean opens(String word) {
    return root.next.containsKey(word);
  }

  /** The longest phrase that begins (backwards: ends) with token {@code i}. */
  @Nullable Found<T> at(Tokens tokens, int i) {
    if (i < 0 || i >= tokens.size() || key(tokens, i).isEmpty()) {
      return null; // most words are in no table
    }
    Node<T> node = root;
    Found<T> best = null;
    int at = i;
    int step = backwards ? -1 : 1;
    while (at >= 0 && at < tokens.size()) {
      Node<T> next = node.next.get(key(tokens, at));
      if (next == null && node != root && tokens.isDash(at) && !tokens.isLongDash(at)) {
        at += step;
        next = at >= 0 && at < tokens.size() ? node.next.get(key(tokens, at)) : null;
      }
      if (next == null) {
        break;
      }
      node = next;
      int from = Math.min(i, at);
      int to = Math.max(i, at) + 1;
      for (Entry<T> entry : node.entries) {
        if (entry.literal == null || entry.literal.equals(written(tokens, from, to, entry))) {
          best = new Found<>(entry.meaning, from, to);
          break;
        }
      }
      at += step;
    }
    return best;
  }

  /** A digit inside a phrase ("km2", "group of 20") is a figure to the tokens. */
  private static String key(Tokens tokens, int at) {
    return tokens.isNumber(at) && tokens.length(at) <= 4 ? tokens.text(at) : tokens.word(at);
  }

  /** The text without its spaces, which a phrase with a digit does not allow: km2, not km 2. */
  private static <T> String written(Tokens tokens, int from, int to, Entry<T> entry) {
    if (to == from + 1 || entry.digits) {
      return tokens.text(from, to);
    }
    StringBuilder all = new StringBuilder();
    for (int i = from; i < to; i++) {
      all.append(tokens.text(i));
    }
    return all.toString();
  }
}
