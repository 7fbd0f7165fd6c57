package org.claimdesk.extraction.document;

import java.util.List;

/** Turns what was handed in into a {@link Document}; the way into this package. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a document. Plain text is kept to the character; of an HTML page the article's text is
   * taken, in reading order, with a blank line between paragraphs. Metadata holds only what the
   * input says.
   *
   * @param input the decoded text, of any length; empty text gives a document without passages
   */
  public static Document read(String input, MediaType type) {
    return switch (type) {
      case PLAIN_TEXT -> readText(input);
      case HTML -> HtmlReader.read(input);
    };
  }

  private static Document readText(String text) {
    List<Passage> passages = PassageClassifier.classify(text, BlockSplitter.split(text));
    return new Document(
        text, LanguageDetector.detect(text), MetadataReader.read(text, passages), passages);
  }
}
