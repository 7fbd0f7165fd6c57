package org.claimdesk.extraction.document;

import java.util.List;
import org.claimdesk.extraction.page.Page;
import org.claimdesk.extraction.page.PageReader;

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
      case HTML -> readPage(PageReader.read(input));
    };
  }

  private static Document readText(String text) {
    List<Passage> passages = PassageClassifier.classify(text, BlockSplitter.split(text));
    return new Document(
        text, LanguageDetector.detect(text), MetadataReader.read(text, passages), passages);
  }

  private static Document readPage(Page page) {
    String text = page.text();
    List<Block> blocks = page.paragraphs().stream().map(Block::of).toList();
    List<Passage> passages = PassageClassifier.classifyPage(text, blocks);
    Metadata read = MetadataReader.read(text, passages);
    Metadata metadata =
        new Metadata(
            page.title() != null ? page.title() : read.title(),
            page.publisher() != null ? page.publisher() : read.publisher(),
            page.authors().isEmpty() ? read.authors() : page.authors(),
            page.published() != null ? page.published() : read.published());
    return new Document(
        text, LanguageDetector.detect(text), metadata, passages, SourceMap.of(page.runs()));
  }
}
