package org.claimdesk.extraction.document;

import java.util.List;

/**
 * A document with its frozen plain text, which every span points into.
 *
 * @param language ISO 639-1 code of the language most of the text is written in, {@code und} when
 *     undetermined
 * @param passages in text order, without overlap
 */
public record Document(String text, String language, Metadata metadata, List<Passage> passages) {

  /** Copies the list. */
  public Document {
    passages = List.copyOf(passages);
  }
}
