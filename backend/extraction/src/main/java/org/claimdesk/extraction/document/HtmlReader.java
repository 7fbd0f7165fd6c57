package org.claimdesk.extraction.document;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns an HTML page into the plain text of its article. */
final class HtmlReader {

  private HtmlReader() {}

  static Document read(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    Metadata given = PageMetadata.read(page);
    Element body = page.body();
    PageCleaner.clean(body);
    BlockCollector collector = new BlockCollector();
    if (given.title() != null) {
      collector.addTitle(given.title());
    }
    collector.collect(ArticleFinder.find(body));
    String text = collector.text();
    List<Passage> passages = PassageClassifier.classifyPage(text, collector.blocks());
    Metadata read = MetadataReader.read(text, passages);
    Metadata metadata =
        new Metadata(
            given.title() != null ? given.title() : read.title(),
            given.publisher() != null ? given.publisher() : read.publisher(),
            given.authors().isEmpty() ? read.authors() : given.authors(),
            given.published() != null ? given.published() : read.published());
    return new Document(text, LanguageDetector.detect(text), metadata, passages);
  }
}
