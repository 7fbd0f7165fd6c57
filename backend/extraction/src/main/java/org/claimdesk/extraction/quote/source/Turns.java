package org.claimdesk.extraction.quote.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.mark.TurnLabel;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the name at the head of an interview turn, a transcript's paragraph or a headline:
 * "Smith: …", "((Reporter)) …".
 */
public final class Turns {

  private static final int FEWEST_TURNS = 3;

  private Turns() {}

  /**
   * Whether an article is an interview or a transcript: a fifth of its paragraphs or more open with
   * a label, and some speaker speaks twice.
   */
  public static boolean isInterview(
      Runs runs, List<? extends List<? extends Span>> paragraphs, Vocabulary vocabulary) {
    int labels = 0;
    boolean repeated = false;
    Set<String> names = new HashSet<>();
    for (List<? extends Span> paragraph : paragraphs) {
      Span last = paragraph.get(paragraph.size() - 1);
      Line label = label(runs, paragraph.get(0).start(), last.end(), vocabulary);
      if (label != null) {
        labels++;
        SourceMatch name = source(label);
        repeated |= !names.add(label.slice(name.from(), name.to()));
      }
    }
    return repeated && labels >= FEWEST_TURNS && labels * 5 >= paragraphs.size();
  }

  /**
   * The label that opens the text {@code [from, to)}, as a line that ends with its colon or closing
   * bracket; null where none does or nothing follows it.
   */
  public static @Nullable Line label(Runs runs, int from, int to, Vocabulary vocabulary) {
    String text = runs.text();
    boolean bracketed = text.startsWith("((", from);
    int start = bracketed ? from + 2 : TurnLabel.isMark(text, from) ? from + 1 : from;
    int end = TurnLabel.end(text, start, to, bracketed);
    if (end < 0 || !saysSomething(text, end, to)) {
      return null;
    }
    Line line = Line.of(runs, List.of(Span.of(start, end)), List.of(), vocabulary);
    return isName(line) ? line : null;
  }

  /** The source of a label line: its words. */
  public static SourceMatch source(Line label) {
    int to = label.size() - 1;
    while (to > 1 && label.is(to - 1, Tag.MARK)) {
      to--;
    }
    return new SourceMatch(0, to, 0, false, 0);
  }

  /** The sentences from {@code end} on, where a label ends within the first of them. */
  public static List<Span> without(String text, List<? extends Span> sentences, int end) {
    List<Span> rest = new ArrayList<>(sentences.size());
    for (Span sentence : sentences) {
      int start = skipSpace(text, Math.max(sentence.start(), end), sentence.end());
      if (start < sentence.end()) {
        rest.add(Span.of(start, sentence.end()));
      }
    }
    return rest;
  }

  /** Whether the text before {@code end} closes as a sentence does, which a heading does not. */
  public static boolean endsLikeSentence(String text, int end) {
    return ".?!:;\u2026\"\u201d\u2019)]".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether a label's words are a name or a role, all but particles with a capital. */
  private static boolean isName(Line line) {
    int words = 0;
    if (line.size() == 2 && line.word(0).equals("a")) {
      return true; // "A:", which answers "Q:".
    }
    for (int i = 0; i < line.size(); i++) {
      if (!line.is(i, Tag.WORD)) {
        continue;
      }
      words++;
      boolean fits =
          line.is(i, Tag.CAPITAL | Tag.PARTICLE | Tag.ROLE | Tag.TITLE)
              || line.word(i).equals("of")
              || line.word(i).equals("and");
      if (!fits || line.is(i, Tag.LABEL | Tag.TIME)) {
        return false;
      }
    }
    return words > 0 && !(words == 1 && isBareVerb(line.word(0)));
  }

  /** "Revealed:", "Contributing:": words before a colon that name nobody. */
  private static boolean isBareVerb(String word) {
    return word.length() > 5 && (word.endsWith("ing") || word.endsWith("ed"));
  }

  /** Whether more than a figure follows a label. */
  private static boolean saysSomething(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to && letters < 4; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters == 4;
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }
}
