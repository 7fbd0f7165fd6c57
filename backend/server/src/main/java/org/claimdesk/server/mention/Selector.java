package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.extraction.document.Span;

/**
 * The wire form of a span.
 *
 * @param start index of the first UTF-16 code unit inside
 * @param end index of the first code unit after it
 */
@Serdeable
public record Selector(int start, int end) implements Span {
  /** The selector of {@code span}. */
  public static Selector of(Span span) {
    return new Selector(span.start(), span.end());
  }
}
