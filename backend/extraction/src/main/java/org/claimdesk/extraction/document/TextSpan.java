package org.claimdesk.extraction.document;

/** A span and nothing more; see {@link Span#of(int, int)}. */
public record TextSpan(int start, int end) implements Span {

  /** Checks the bounds. */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "A span needs 0 <= start <= end, but start is " + start + " and end is " + end + ".");
    }
  }
}
