package org.claimdesk.server.format.parser;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A page of a document and what of its text stands there.
 *
 * @param number from 1
 * @param width in points (1/72 inch)
 * @param height in points
 * @param lines in text order
 */
@Serdeable
public record TextPage(int number, float width, float height, List<TextLine> lines) {

  /** Copies the list. */
  public TextPage {
    lines = List.copyOf(lines);
  }
}
