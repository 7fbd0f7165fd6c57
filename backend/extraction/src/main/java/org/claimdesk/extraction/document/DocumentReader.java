package org.claimdesk.extraction.document;

import java.util.List;
import org.claimdesk.extraction.metadata.Candidates;
import org.claimdesk.extraction.page.Page;
import org.claimdesk.extraction.page.PageReader;
import org.claimdesk.extraction.text.Runs;

/** Turns what was handed in into a {@link Document}; the way into this package. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * A document with its text cut into runs, for what comes next.
   *
   * @param runs those of the document's text
   */
  public record Reading(Document document, Runs runs) {}

  /**
   * Reads a document. Plain text is kept to the character; of an HTML page the article's text is
   * taken, in reading order, with a blank line between paragraphs. Metadata holds only what the
   * input says.
   *
   * @param input the decoded text, of any length; empty text gives a document without passages
   */
  public static Document read(String input, MediaType type) {
    return cut(input, type).document();
  }

  /** The same, with the document's runs. */
  public static Reading cut(String input, MediaType type) {
    return switch (type) {
      case PLAIN_TEXT -> {
        Runs runs = new Runs(input);
        yield new Reading(readText(runs), runs);
      }
      case HTML -> {
        Page page = PageReader.read(input);
        Runs runs = new Runs(page.text());
        yield new Reading(readPage(page, runs), runs);
      }
    };
  }

  private static Document readText(Runs runs) {
    String text = runs.text();
    List<Passage> passages = PassageClassifier.classify(runs, BlockSplitter.split(text));
    Candidates said = new Candidates();
    Metadata metadata = MetadataReader.read(text, passages, said);
    return new Document(
        text, language(runs, passages), metadata, passages, said.list(), SourceMap.NONE);
  }

  private static Document readPage(Page page, Runs runs) {
    String text = page.text();
    List<Block> blocks = page.paragraphs().stream().map(Block::of).toList();
    List<Passage> passages = PassageClassifier.classifyPage(runs, blocks);
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
        text, language(runs, passages), metadata, passages, said.list(), SourceMap.of(page.runs()));
  }

  /** The language of what is the article's own; of all the text where nothing is. */
  private static String language(Runs runs, List<Passage> passages) {
    List<Passage> own =
        passages.stream()
            .filter(
                passage ->
                    passage.kind() == PassageKind.BODY || passage.kind() == PassageKind.TITLE)
            .toList();
    List<? extends Span> all = List.of(Span.of(0, runs.text().length()));
    return LanguageDetector.detect(runs, own.isEmpty() ? all : own);
  }
}
