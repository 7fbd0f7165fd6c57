package org.claimdesk.extraction.quote.mark;

import org.claimdesk.extraction.document.Span;

/**
 * A stretch in quotation marks, its marks included.
 *
 * @param innerStart first code unit after the opening mark; {@code start} where that mark is lost
 * @param innerEnd first code unit of the closing mark; {@code end} where that mark is lost
 */
public record Quotation(int start, int end, int innerStart, int innerEnd) implements Span {

  /** Whether the last character inside the marks is one of {@code marks}. */
  public boolean endsWith(String text, String marks) {
    int last = innerEnd - 1;
    while (last > innerStart && (text.charAt(last) == ' ' || text.charAt(last) == '\u00a0')) {
      last--;
    }
    return last >= innerStart && marks.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the quotation begins like a sentence: its first letter is a capital. */
  public boolean beginsWithCapital(String text) {
    for (int i = innerStart; i < innerEnd; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  /** Number of words inside, counted up to {@code most}. */
  public int words(String text, int most) {
    int words = 0;
    boolean inside = false;
    for (int i = innerStart; i < innerEnd && words < most; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inside) {
        words++;
      }
      inside = letter || (inside && !Character.isWhitespace(text.charAt(i)));
    }
    return words;
  }
}
