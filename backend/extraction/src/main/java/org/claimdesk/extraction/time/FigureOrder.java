package org.claimdesk.extraction.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text writes 12/09/2021 for December or for September. It is read as the only one of its
 * readings that the text, or its publication date, names elsewhere; else as the text's other
 * figures can only be read (31/12/2020); else as the text writes its months out (16 June, June 16);
 * else as its outlet does. Where these tell nothing it has no days.
 */
final class FigureOrder {

  private final Set<LocalDate> told = new HashSet<>();
  private final Seen figures = new Seen();
  private final Seen words = new Seen();

  /** What orders were seen. */
  private static final class Seen {
    private boolean monthFirst;
    private boolean dayFirst;

    void add(boolean month) {
      monthFirst |= month;
      dayFirst |= !month;
    }

    boolean tells() {
      return monthFirst != dayFirst;
    }
  }

  private final Outlets.@Nullable Order custom;

  /**
   * @param published a day that the text may name, null where unknown
   * @param publisher the outlet, null where unknown
   */
  FigureOrder(@Nullable LocalDate published, @Nullable String publisher) {
    custom = Outlets.order(publisher);
    if (published != null) {
      told.add(published);
    }
  }

  /** Keeps a day that the text names in another way. */
  void tell(LocalDate day) {
    told.add(day);
  }

  /** Keeps the order of a date whose figures allow one reading only. */
  void seenInFigures(boolean monthFirst) {
    figures.add(monthFirst);
  }

  /** Keeps the order of a date whose month is a word. */
  void seenInWords(boolean monthFirst) {
    words.add(monthFirst);
  }

  /** The reading of a date of figures that allow two, null where nothing tells. */
  Yearly.@Nullable Day read(Meaning.Ambiguous date) {
    boolean american = isTold(date.monthFirst(), date.year());
    boolean european = isTold(date.dayFirst(), date.year());
    if (american != european) {
      return american ? date.monthFirst() : date.dayFirst();
    }
    if (american) {
      return null;
    }
    Seen telling = figures.tells() ? figures : words;
    if (telling.tells()) {
      return telling.monthFirst ? date.monthFirst() : date.dayFirst();
    }
    if (custom == null || figures.monthFirst) {
      return null;
    }
    return custom == Outlets.Order.MONTH_FIRST ? date.monthFirst() : date.dayFirst();
  }

  private boolean isTold(Yearly.Day day, int year) {
    Period period = year == 0 ? null : day.in(year);
    return period != null && period.from() != null && told.contains(period.from());
  }
}
