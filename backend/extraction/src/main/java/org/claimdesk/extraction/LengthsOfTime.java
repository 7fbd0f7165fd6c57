package org.claimdesk.extraction;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeKind;

/**
 * Lists a length of time once where both the quantities and the times have it. A figure with its
 * unit ("nearly two hours") is a quantity, which keeps the hedge; the time stays where its words
 * say more than the figure's ("an hour and 45 minutes" against "45 minutes", "eight trading days"
 * against eight of something). A time inside another figure ("90 miles an hour") is none, and a
 * length without a figure ("several years") is a time anyway.
 *
 * @param quantities the quantities that are left, in text order
 * @param times the times that are left, in text order
 */
record LengthsOfTime(List<Quantity> quantities, List<TimeExpression> times) {

  private static final String OVER = "over ";

  /** Takes both lists in text order, neither with overlaps of its own; takes linear time. */
  static LengthsOfTime listedOnce(List<Quantity> quantities, List<TimeExpression> times) {
    List<Quantity> figures = new ArrayList<>(quantities.size());
    List<TimeExpression> left = new ArrayList<>(times.size());
    int q = 0;
    for (TimeExpression time : times) {
      if (time.kind() != TimeKind.DURATION) {
        left.add(time);
        continue;
      }
      while (q < quantities.size() && quantities.get(q).end() <= time.start()) {
        figures.add(quantities.get(q++));
      }
      if (q < quantities.size() && saysAsMuch(quantities.get(q), time)) {
        continue;
      }
      left.add(time);
      while (q < quantities.size() && quantities.get(q).start() < time.end()) {
        q++;
      }
    }
    figures.addAll(quantities.subList(q, quantities.size()));
    return new LengthsOfTime(figures, left);
  }

  /**
   * Whether the time's words are part of the figure's, whatever it measures: 90 miles an hour. Nor
   * does "over" add to a figure that it is no bound of: $3bn over 10 years.
   */
  private static boolean saysAsMuch(Quantity quantity, TimeExpression time) {
    boolean over = time.text().regionMatches(true, 0, OVER, 0, OVER.length());
    int start = over ? time.start() + OVER.length() : time.start();
    return quantity.start() <= start && quantity.end() >= time.end();
  }
}
