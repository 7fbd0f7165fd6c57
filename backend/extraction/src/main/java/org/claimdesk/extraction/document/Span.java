package org.claimdesk.extraction.document;

/**
 * A half-open stretch {@code [start, end)} of a document's text, in UTF-16 code units, the indices
 * of Java and JavaScript strings.
 */
public interface Span {

  /** Index of the first code unit inside; at least 0. */
  int start();

  /** Index of the first code unit after the span; at least {@link #start()}. */
  int end();

  /** The number of code units inside. */
  default int length() {
    return end() - start();
  }

  /** Whether every code unit of {@code other} lies inside this span. */
  default boolean covers(Span other) {
    return start() <= other.start() && other.end() <= end();
  }

  /** Whether the two spans share at least one code unit. */
  default boolean overlaps(Span other) {
    return start() < other.end() && other.start() < end();
  }

  /** The stretch of {@code text} that this span names. */
  default String in(String text) {
    return text.substring(start(), end());
  }

  /**
   * A plain span.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  static Span of(int start, int end) {
    return new TextSpan(start, end);
  }
}
