package org.claimdesk.server.report.export;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Markdown of a reviewer as HTML that can do no harm: HTML in it is text, addresses are http or
 * https, pictures become their description (a report fetches nothing), and headings become bold
 * paragraphs, so that the report's own outline stands.
 */
final class RichText {

  private static final Parser PARSER = Parser.builder().build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private RichText() {}

  /** Appends {@code markdown} to {@code parent}. */
  static void append(Element parent, String markdown) {
    Document document = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
    document
        .select("img")
        .forEach(image -> image.replaceWith(new Element("span").text(image.attr("alt"))));
    document
        .select("h1, h2, h3, h4, h5, h6")
        .forEach(heading -> heading.tagName("p").wrap("<b></b>"));
    document.outputSettings().prettyPrint(false);
    String clean =
        Jsoup.clean(
            document.body().html(),
            "",
            Safelist.basic().removeProtocols("a", "href", "ftp", "mailto"),
            new Document.OutputSettings().prettyPrint(false));
    parent.append(clean);
  }
}
