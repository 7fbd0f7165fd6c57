package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns an HTML page into the plain text of its article. */
final class HtmlReader {

  private HtmlReader() {}

  static Document read(String html) {
    Element body = Jsoup.parse(html).body();
    body.select("script, style, nav, aside, footer, form, noscript").remove();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (Element element : body.select("h1, h2, h3, p, li, figcaption, blockquote")) {
      String line = element.text().strip();
      if (!line.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n");
        blocks.add(Block.of(text.length(), text.length() + line.length()));
        text.append(line);
      }
    }
    String plain = text.toString();
    List<Passage> passages = PassageClassifier.classify(plain, blocks);
    return new Document(
        plain, LanguageDetector.detect(plain), MetadataReader.read(plain, passages), passages);
  }
}
