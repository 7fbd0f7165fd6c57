package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a text: money, shares, counts with what is counted, ranks, measures, lengths
 * of time, ratios. One pass over the text by tables; time linear in its length; any thread.
 */
public final class QuantityFinder {
  private static final FigureReader READER = new FigureReader(Vocabulary.ENGLISH);

  /** How many words may stand between two figures of one thing: "votes", "armoured vehicles". */
  private static final int FEW_WORDS = 6;

  private QuantityFinder() {}

  /**
   * The quantities of a text, in its order and without overlap.
   *
   * @param sentences the stretches to search; a quantity lies in one of them
   * @param occupied dated time expressions ("June 16", "the first 10 months of this year"): no
   *     quantity begins inside one
   */
  public static List<Quantity> find(
      Runs runs, List<Sentence> sentences, List<? extends Span> occupied) {
    String text = runs.text();
    Occupied dates = new Occupied(occupied);
    Tokens tokens = new Tokens(Vocabulary.ENGLISH.lexicon, runs);
    List<Quantity> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      tokens.read(sentence.start(), sentence.end());
      int i = 0;
      Draft last = null;
      while (i < tokens.size()) {
        Draft draft = READER.next(tokens, i, k -> !dates.holds(tokens.start(k)));
        if (draft == null) {
          break;
        }
        if (last != null && RangeReader.bound(tokens, last, draft)) {
          found.set(found.size() - 1, quantity(text, tokens, last));
          i = last.to;
          continue;
        }
        elliptic(tokens, draft, last);
        found.add(quantity(text, tokens, draft));
        i = draft.to;
        last = draft;
      }
    }
    return List.copyOf(found);
  }

  /** The quantities of a text that is one sentence. */
  public static List<Quantity> find(String text) {
    return find(new Runs(text), List.of(new Sentence(0, text.length())), List.of());
  }

  /**
   * The figure that {@code text} is and nothing else: "4815", "4.8 thousand", "$112bn", "29 %",
   * "1987 homes". Empty where it holds none, several, or words around one.
   */
  public static Optional<Quantity> only(String text) {
    String stripped = text.strip();
    List<Quantity> found = find(stripped);
    if (!found.isEmpty()) {
      // "4815 soldiers": the noun stands outside the figure.
      Quantity figure = found.get(0);
      String rest = stripped.substring(figure.end()).strip();
      boolean alone = figure.start() == 0 && (rest.isEmpty() || rest.equals(figure.unit()));
      return found.size() == 1 && alone ? Optional.of(figure) : Optional.empty();
    }
    // A number such as 1987 is a year in running text, and "1987 homes" may be.
    BigDecimal whole = NumberWords.parse(stripped);
    int space = whole == null ? stripped.indexOf(' ') : stripped.length();
    BigDecimal value =
        whole == null && space > 0 ? NumberWords.parse(stripped.substring(0, space)) : whole;
    return value == null ? Optional.empty() : Optional.of(bare(stripped, value, space));
  }

  /** A number in front of what it counts, from character {@code noun} on. */
  private static Quantity bare(String text, BigDecimal value, int noun) {
    String unit = noun < text.length() ? text.substring(noun).strip() : null;
    QuantityKind kind = unit == null ? QuantityKind.NUMBER : QuantityKind.COUNT;
    String words = text.substring(0, noun);
    Modifier exact = Modifier.EXACT;
    return new Quantity(0, noun, words, kind, plain(value), null, null, unit, exact, null, null);
  }

  /** Gives a figure what only the one before it says: what is counted, and whose figure it is. */
  private static void elliptic(Tokens t, Draft draft, @Nullable Draft last) {
    if (last == null) {
      return;
    }
    boolean near = draft.from - last.to <= FEW_WORDS;
    boolean to = near && t.word(draft.from - 1).equals("to");
    if (draft.isBare() && draft.isCardinal() && last.kind == QuantityKind.COUNT) {
      String after = t.word(draft.to);
      // "4,300 jobs in France, 3,700 in Germany", "312 votes to 280", "saved 700 men and 40 more"
      boolean place = after.equals("in") || after.equals("at");
      if (to || place || (near && (after.equals("more") || after.equals("others")))) {
        draft.becomes(QuantityKind.COUNT, last.unit);
      }
    }
    // "Trade reached $5m, or 30 percent more", "from 5% to 7%", "2 billion yuan ($314 million)"
    boolean aside = t.is(last.to, '(') || t.word(draft.from - 1).equals("or");
    boolean led = to || t.word(draft.from - 1).equals("from");
    // "Profit rose by 12 percent to £40m"
    boolean level = to && draft.kind != QuantityKind.COUNT && draft.kind != QuantityKind.ORDINAL;
    if (draft.of == null && near && (aside || level || (led && draft.kind == last.kind))) {
      draft.of = last.of;
    }
  }

  private static Quantity quantity(String text, Tokens t, Draft draft) {
    int start = t.start(draft.from);
    int end = t.end(draft.to - 1);
    return new Quantity(
        start,
        end,
        text.substring(start, end),
        draft.kind,
        plain(draft.value),
        plain(draft.low),
        plain(draft.high),
        draft.unit,
        draft.modifier,
        draft.duration,
        draft.of);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : Decimals.plain(value);
  }

  /** The dated spans, asked in text order. */
  private static final class Occupied {
    private final List<Span> spans = new ArrayList<>();
    private int at;

    Occupied(List<? extends Span> occupied) {
      spans.addAll(occupied);
      spans.sort(Comparator.comparingInt(Span::start));
    }

    boolean holds(int index) {
      while (at > 0 && spans.get(at - 1).end() > index) {
        at--;
      }
      while (at < spans.size() && spans.get(at).end() <= index) {
        at++;
      }
      return at < spans.size() && spans.get(at).start() <= index;
    }
  }
}
