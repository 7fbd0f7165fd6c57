package org.claimdesk.extraction.document;

import java.util.List;

/**
 * A document with its frozen plain text, which every span points into.
 *
 * @param language ISO 639-1 code of the language most of the text is written in, {@code und} when
 *     undetermined
 * @param passages in text order, without overlap
 * @param sources where the text stands in the HTML that it was taken from
 */
public record Document(
    String text, String language, Metadata metadata, List<Passage> passages, SourceMap sources) {

  /** A document whose source is not kept. */
  public Document(String text, String language, Metadata metadata, List<Passage> passages) {
    this(text, language, metadata, passages, SourceMap.NONE);
  }

  /** Copies the list. */
  public Document {
    passages = List.copyOf(passages);
  }
}
