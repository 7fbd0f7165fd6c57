package org.claimdesk.extraction.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Turns an HTML page into the plain text of its article; the way into this package. */
public final class PageReader {

  private PageReader() {}

  /** Reads a page; any text is HTML to some degree, so this cannot fail. */
  public static Page read(String html) {
    String source = MarkupBound.apply(html);
    Document document = Jsoup.parse(source, "", Parser.htmlParser().setTrackPosition(true));
    PageMetadata metadata = PageMetadata.read(document);
    Element body = document.body();
    PageCleaner.clean(body);
    BlockCollector collector = new BlockCollector(metadata.title(), source);
    collector.collect(ArticleFinder.find(body));
    return new Page(
        metadata.title(),
        metadata.publisher(),
        metadata.authors(),
        metadata.published(),
        metadata.candidates(),
        collector.text(),
        collector.runs(),
        collector.paragraphs());
  }
}
