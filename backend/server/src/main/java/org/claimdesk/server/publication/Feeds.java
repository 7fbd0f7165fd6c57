package org.claimdesk.server.publication;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.publication.PublicPages.Makeable;
import org.claimdesk.server.report.FrozenReports;
import org.claimdesk.server.report.ReportEntry;
import org.claimdesk.server.report.words.ReportWords;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What programs read of published reports: an Atom feed (RFC 4287, paged as RFC 5005 says) and a
 * sitemap (sitemaps.org, protocol 0.9).
 */
@Singleton
class Feeds {

  /** How many reports a page of the feed has. */
  private static final int ENTRIES = 20;

  /** What the protocol allows one sitemap to have at most. */
  private static final int MOST_ADDRESSES = 50_000;

  /** One address has one feed, which names itself in this language; each entry has its own. */
  private static final ReportLanguage FEED = ReportLanguage.EN;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Jdbi jdbi;
  private final FrozenReports reports;

  Feeds(Jdbi jdbi, FrozenReports reports) {
    this.jdbi = jdbi;
    this.reports = reports;
  }

  /**
   * The newest version of each report, the newest first. A correction is the same entry again, with
   * another {@code updated} and its note.
   */
  Makeable atom(String base, @Nullable String cursor) {
    Page<ReportEntry> page =
        jdbi.withHandle(handle -> reports.newestOfEach(handle, cursor, ENTRIES));
    return new Makeable(
        "feed from " + cursor + " at " + base + " of " + page,
        () -> Optional.of(atom(base, cursor, page)));
  }

  private String atom(String base, @Nullable String cursor, Page<ReportEntry> page) {
    List<UUID> versions = page.items().stream().map(ReportEntry::id).toList();
    Map<UUID, ReportLanguage> languages =
        jdbi.withHandle(handle -> reports.languages(handle, versions));
    String self = base + "/public/feed.atom";
    return written(
        xml -> {
          xml.writeStartElement("feed");
          xml.writeDefaultNamespace(ATOM);
          language(xml, FEED);
          element(xml, "id", self);
          element(xml, "title", ReportWords.in(FEED).say("list-title"));
          element(xml, "updated", updated(page.items()).toString());
          link(xml, "self", cursor == null ? self : self + "?cursor=" + cursor);
          link(xml, "alternate", base + "/public");
          if (page.next() != null) {
            link(xml, "next", self + "?cursor=" + page.next());
          }
          for (ReportEntry entry : page.items()) {
            entry(xml, base, entry, Objects.requireNonNull(languages.get(entry.id())));
          }
          xml.writeEndElement();
        });
  }

  private static Instant updated(List<ReportEntry> entries) {
    return entries.stream()
        .map(ReportEntry::published)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static void entry(
      XMLStreamWriter xml, String base, ReportEntry entry, ReportLanguage language)
      throws XMLStreamException {
    ReportWords words = ReportWords.in(language);
    xml.writeStartElement("entry");
    language(xml, language);
    element(xml, "id", "urn:uuid:" + entry.dossier());
    element(xml, "title", entry.title());
    element(xml, "updated", entry.published().toString());
    link(xml, "alternate", base + "/public/dossiers/" + entry.dossier());
    xml.writeAttribute("hreflang", language.code());
    xml.writeStartElement("author");
    element(xml, "name", entry.publishedBy().name());
    xml.writeEndElement();
    element(
        xml,
        "summary",
        entry.correction() == null
            ? words.say("feed-first")
            : words.say("feed-correction", String.valueOf(entry.number()), entry.correction()));
    xml.writeEndElement();
  }

  /** The reports' addresses, the newest first, at most {@value #MOST_ADDRESSES}. */
  String sitemap(String base) {
    return written(
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
          for (ReportEntry entry :
              jdbi.withHandle(handle -> reports.newestOfEach(handle, null, MOST_ADDRESSES))
                  .items()) {
            xml.writeStartElement("url");
            element(xml, "loc", base + "/public/dossiers/" + entry.dossier());
            element(xml, "lastmod", entry.published().toString());
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String written(Content content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML to memory", e);
    }
    return out.toString();
  }

  /** Of what an element says, and those in it that name no other (XML 1.0, section 2.12). */
  private static void language(XMLStreamWriter xml, ReportLanguage language)
      throws XMLStreamException {
    xml.writeAttribute(
        XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", language.code());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(storable(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** XML has no control characters but tab and line ends, in no spelling. */
  private static String storable(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= ' ' && c < 0xFFFE && !(c >= 0xD800 && c < 0xE000))
                    || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
