package org.claimdesk.extraction.claim;

import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.time.TimeExpression;

/** All that was found in a document before its claims; each list is in text order. */
public record Mentions(
    List<Sentence> sentences,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Attribution> attributions) {

  /** Copies the lists. */
  public Mentions {
    sentences = List.copyOf(sentences);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
  }

  /**
   * The index of the first span of {@code spans}, in text order and without overlaps, that ends
   * after {@code offset}; the list's size when none does.
   */
  static int firstEndingAfter(List<? extends Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
