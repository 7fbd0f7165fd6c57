package org.claimdesk.extraction.page;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.claimdesk.extraction.metadata.Candidates;
import org.claimdesk.extraction.metadata.MetadataSource;
import org.claimdesk.extraction.text.DateReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the day on which a page says that its article was published. */
final class PublicationDay {

  private static final List<String> OPEN_GRAPH =
      List.of("article:published_time", "og:published_time", "og:article:published_time");

  private static final List<String> TAGS =
      List.of(
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "publication_date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "ptime",
          "date");

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/(?:19|20)\\d\\d/\\d{1,2}/\\d{1,2}/");

  /** A line with a date beside the headline is not longer. */
  private static final int MAX_LINE = 90;

  /** How far up from the headline the line with the date may lie. */
  private static final int MAX_LEVELS = 4;

  private PublicationDay() {}

  /** The day by JSON-LD, meta tags, {@code <time>}, what is shown, the address; or null. */
  static @Nullable LocalDate find(Document page, JsonLd json, MetaTags tags, Candidates said) {
    LocalDate found = null;
    found = first(found, day(json.text("datePublished")), MetadataSource.JSON_LD, said);
    found = first(found, day(tags.first(OPEN_GRAPH)), MetadataSource.OPEN_GRAPH, said);
    found = first(found, day(tags.first(TAGS)), MetadataSource.META, said);
    found = first(found, marked(page), MetadataSource.MARKUP, said);
    if (found == null) {
      // A walk over much of the page, for want of anything better.
      found = first(found, shown(page), MetadataSource.VISIBLE, said);
    }
    return first(found, ofAddress(page, tags), MetadataSource.ADDRESS, said);
  }

  private static @Nullable LocalDate first(
      @Nullable LocalDate found, @Nullable LocalDate day, MetadataSource source, Candidates said) {
    said.offer(day, source);
    return found == null ? day : found;
  }

  private static @Nullable LocalDate marked(Document page) {
    for (Element element :
        page.select("[itemprop=datePublished], time[pubdate], time, abbr.published")) {
      String given =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      LocalDate day = day(given.isEmpty() ? element.attr("title") + " " + element.text() : given);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** The first date written near the headline, else in what its class calls a date. */
  private static @Nullable LocalDate shown(Document page) {
    Element around = page.selectFirst("h1");
    for (int level = 0; level < MAX_LEVELS && around != null; level++) {
      around = around.parent();
      if (around == null || around.nameIs("body")) {
        break;
      }
      for (Element element : around.getAllElements()) {
        LocalDate day = dayOfLine(element.ownText());
        if (day != null) {
          return day;
        }
      }
    }
    for (Element element :
        page.select("[class*=date], [id*=date], [class*=time], [class*=published]")) {
      LocalDate day = dayOfLine(element.ownText());
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate dayOfLine(String line) {
    return line.length() >= 8 && line.length() <= MAX_LINE ? day(line) : null;
  }

  private static @Nullable LocalDate ofAddress(Document page, MetaTags tags) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String address = canonical == null ? tags.first(List.of("og:url")) : canonical.attr("href");
    return address != null && DAY_IN_ADDRESS.matcher(address).find() ? day(address) : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    DateReader.Found found = text == null ? null : DateReader.find(text);
    return found == null ? null : found.day();
  }
}
