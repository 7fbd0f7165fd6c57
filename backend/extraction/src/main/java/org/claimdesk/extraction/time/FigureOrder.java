package org.claimdesk.extraction.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text writes 12/09/2021 for December or for September. An ambiguous date is read as the
 * only one of its readings that the text, or its publication date, names elsewhere; else it has no
 * days.
 */
final class FigureOrder {

  private final Set<LocalDate> told = new HashSet<>();

  /** Collects the days told in full in the text. */
  FigureOrder(List<Meaning> meanings) {
    for (Meaning meaning : meanings) {
      if (meaning instanceof Meaning.Absolute absolute
          && absolute.period().unit() == Unit.DAY
          && absolute.period().from() != null) {
        told.add(absolute.period().from());
      }
    }
  }

  @Nullable Period read(Meaning.Ambiguous date, @Nullable LocalDate published) {
    Period monthFirst = new Yearly.Day(date.first(), date.second()).in(date.year());
    Period dayFirst = new Yearly.Day(date.second(), date.first()).in(date.year());
    boolean american = isTold(monthFirst, published);
    boolean european = isTold(dayFirst, published);
    return american == european ? null : american ? monthFirst : dayFirst;
  }

  private boolean isTold(@Nullable Period period, @Nullable LocalDate published) {
    return period != null
        && period.from() != null
        && (told.contains(period.from()) || period.from().equals(published));
  }
}
