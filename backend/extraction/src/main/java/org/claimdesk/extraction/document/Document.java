package org.claimdesk.extraction.document;

import java.util.List;
import org.claimdesk.extraction.metadata.MetadataCandidate;

/**
 * A document with its frozen plain text, which every span points into.
 *
 * @param language ISO 639-1 code of the language most of the text is written in, {@code und} when
 *     it is too short to tell, {@code mis} for one that is not known here but is not English
 * @param passages in text order, without overlap
 * @param candidates all that the document says of itself, and where; the metadata are chosen from
 *     these
 * @param sources where the text stands in the HTML that it was taken from
 */
public record Document(
    String text,
    String language,
    Metadata metadata,
    List<Passage> passages,
    List<MetadataCandidate> candidates,
    SourceMap sources) {

  /** Copies the lists. */
  public Document {
    passages = List.copyOf(passages);
    candidates = List.copyOf(candidates);
  }

  /** A document whose metadata are known from elsewhere and whose source is not kept. */
  public Document(String text, String language, Metadata metadata, List<Passage> passages) {
    this(text, language, metadata, passages, List.of(), SourceMap.NONE);
  }

  /** Whether the text is in English, as far as can be told: in no other are claims looked for. */
  public boolean isEnglish() {
    return language.equals("en") || language.equals(LanguageDetector.UNDETERMINED);
  }

  /** The same with other metadata. */
  public Document with(Metadata known) {
    return new Document(text, language, known, passages, candidates, sources);
  }
}
