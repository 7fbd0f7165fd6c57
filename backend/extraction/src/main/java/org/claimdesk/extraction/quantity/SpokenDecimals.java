package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.Vocabulary.Numeral;

/** Reads the places after a spoken point: "three point seven one", "two point seventy-one". */
final class SpokenDecimals {
  private static final int MOST_PLACES = 10;

  private final Vocabulary words;

  SpokenDecimals(Vocabulary words) {
    this.words = words;
  }

  /** Adds the places that begin at {@code start} to the open group; the index after them, or -1. */
  int read(Tokens t, int start, CardinalSum sum) {
    if (sum.group == null) {
      return -1;
    }
    StringBuilder written = new StringBuilder();
    int i = start;
    if (t.isNumber(i) && t.length(i) <= MOST_PLACES && isWhole(t.text(i))) {
      written.append(t.text(i++));
    } else {
      i = places(t, start, written);
    }
    if (written.isEmpty()) {
      return -1;
    }
    sum.group = sum.group.add(new BigDecimal("0." + written));
    sum.step = BigDecimal.ONE.movePointLeft(written.length());
    sum.room = 0;
    return i;
  }

  private int places(Tokens t, int start, StringBuilder written) {
    int i = start;
    while (written.length() < MOST_PLACES) {
      Numeral numeral = words.numeral(t.word(i));
      if (numeral == null || !isBelowHundred(numeral)) {
        break;
      }
      int after = t.isDash(i + 1) ? i + 2 : i + 1;
      Numeral next = words.numeral(t.word(after));
      boolean pair = numeral.role().equals("ten") && next != null && next.role().equals("small");
      written.append(pair && next != null ? numeral.value().add(next.value()) : numeral.value());
      i = pair ? after + 1 : i + 1;
    }
    return i;
  }

  private static boolean isWhole(String figures) {
    return figures.indexOf('.') < 0 && figures.indexOf(',') < 0;
  }

  private static boolean isBelowHundred(Numeral numeral) {
    return numeral.role().equals("small") || numeral.role().equals("ten");
  }
}
