package org.claimdesk.extraction.document;

import java.util.List;
import org.claimdesk.extraction.metadata.Candidates;
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
    Candidates said = new Candidates();
    Metadata metadata = MetadataReader.read(text, passages, said);
    return new Document(
        text, language(text, passages), metadata, passages, said.list(), SourceMap.NONE);
  }

  private static Document readPage(Page page) {
    String text = page.text();
    List<Block> blocks = page.paragraphs().stream().map(Block::of).toList();
    List<Passage> passages = PassageClassifier.classifyPage(text, blocks);
    Candidates said = new Candidates();
    said.offerAll(page.candidates());
    Metadata read = MetadataReader.read(text, passages, said);
    Metadata metadata =
        new Metadata(
            page.title() != null ? page.title() : read.title(),
            page.publisher() != null ? page.publisher() : read.publisher(),
            page.authors().isEmpty() ? read.authors() : page.authors(),
            page.published() != null ? page.published() : read.published());
    return new Document(
        text, language(text, passages), metadata, passages, said.list(), SourceMap.of(page.runs()));
  }

  /** The language of what is the article's own; of all the text where nothing is. */
  private static String language(String text, List<Passage> passages) {
    List<Passage> own =
        passages.stream()
            .filter(
                passage ->
                    passage.kind() == PassageKind.BODY || passage.kind() == PassageKind.TITLE)
            .toList();
    return LanguageDetector.detect(text, own.isEmpty() ? List.of(Span.of(0, text.length())) : own);
  }
}
