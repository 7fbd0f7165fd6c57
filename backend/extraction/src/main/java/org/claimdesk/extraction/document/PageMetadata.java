package org.claimdesk.extraction.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page's markup says about its article: JSON-LD, Open Graph and other meta tags,
 * {@code itemprop}, {@code <time>}, the headline, the visible byline and date, in this order.
 */
final class PageMetadata {

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(".*(?:Article|Posting|Report|Review|WebPage|CreativeWork)$");

  private static final Pattern SEPARATOR = Pattern.compile("\\s[|–—»·•:-]{1,2}\\s|\\s::\\s");
  private static final Pattern URL_DAY = Pattern.compile("/(?:19|20)\\d\\d/\\d{1,2}/\\d{1,2}/");
  private static final int MAX_AUTHOR = 80;

  private final Document page;
  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> others = new ArrayList<>();

  private PageMetadata(Document page) {
    this.page = page;
  }

  static Metadata read(Document page) {
    PageMetadata metadata = new PageMetadata(page);
    metadata.readJson();
    String publisher = metadata.publisher();
    return new Metadata(
        metadata.title(publisher), publisher, metadata.authors(publisher), metadata.published());
  }

  private void readJson() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(Json.read(script.data()), 0);
    }
  }

  private void collect(@Nullable Object value, int depth) {
    if (depth > 4) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      String type =
          map.get("@type") instanceof List<?> types && !types.isEmpty()
              ? String.valueOf(types.get(0))
              : String.valueOf(map.get("@type"));
      boolean article = ARTICLE_TYPE.matcher(type).matches();
      if (article && (type.equals("WebPage") || !map.containsKey("headline"))) {
        others.add(map);
      } else if (article) {
        articles.add(map);
      }
      collect(map.get("@graph"), depth + 1);
      collect(map.get("mainEntity"), depth + 1);
    }
  }

  private List<Map<?, ?>> described() {
    List<Map<?, ?>> all = new ArrayList<>(articles);
    all.addAll(others);
    return all;
  }

  private static @Nullable String plain(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    String plain = Parser.unescapeEntities(text, false).replaceAll("<[^>]{0,200}>", "");
    plain = plain.replaceAll("[\\s\\u00a0]+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      for (Element element :
          page.select(
              "meta[property=%s], meta[name=%s], meta[itemprop=%s]"
                  .formatted(quote(name), quote(name), quote(name)))) {
        String content = plain(element.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static String quote(String name) {
    return "'" + name + "'";
  }

  private @Nullable String title(@Nullable String publisher) {
    String given = null;
    for (Map<?, ?> article : articles) {
      given = given == null ? plain(article.get("headline")) : given;
    }
    String open = meta("og:title", "twitter:title", "headline", "title", "dc.title", "DC.title");
    String page = plain(this.page.title());
    String shown = heading(open != null ? open : page);
    if (shown != null) {
      return shown;
    }
    String name = open != null ? open : given != null ? given : page;
    return name == null ? null : withoutOutlet(name, publisher);
  }

  /** The main heading, if what the page calls itself begins with it. */
  private @Nullable String heading(@Nullable String name) {
    List<Element> headings = page.select("h1");
    for (Element heading : headings) {
      String text = plain(heading.text());
      if (text != null && name != null && Characters.countWords(text) >= 2) {
        String folded = Characters.fold(text);
        String other = Characters.fold(name);
        if (other.startsWith(folded) || (folded.startsWith(other) && other.length() > 20)) {
          return text;
        }
      }
    }
    return null;
  }

  private static String withoutOutlet(String name, @Nullable String publisher) {
    String[] parts = SEPARATOR.split(name);
    if (parts.length < 2) {
      return name;
    }
    String last = parts[parts.length - 1].strip();
    boolean outlet =
        publisher != null && Characters.fold(last).contains(Characters.fold(publisher));
    boolean bar =
        name.contains(" | ") || name.contains(" » ") || last.matches("\\S+\\.\\p{L}{2,6}");
    if (outlet || (bar && Characters.countWords(last) <= 4)) {
      return name.substring(0, name.lastIndexOf(last))
          .replaceFirst("\\s*[|–—»·•:-]{1,2}\\s*$", "")
          .strip();
    }
    return name;
  }

  private @Nullable String publisher() {
    String site = meta("og:site_name");
    for (Map<?, ?> article : described()) {
      site = site == null ? name(article.get("publisher")) : site;
    }
    if (site == null) {
      site = meta("publisher", "application-name", "dc.publisher", "DC.publisher", "copyright");
    }
    return site;
  }

  private static @Nullable String name(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return plain(map.get("name"));
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : name(list.get(0));
    }
    return plain(value);
  }

  private List<String> authors(@Nullable String publisher) {
    Set<String> names = new LinkedHashSet<>();
    for (Map<?, ?> article : described()) {
      Object author = article.get("author");
      for (Object one :
          author instanceof List<?> list ? list : author == null ? List.of() : List.of(author)) {
        addAuthor(name(one), publisher, names);
      }
    }
    if (names.isEmpty()) {
      addAuthor(
          meta(
              "author",
              "article:author",
              "dc.creator",
              "DC.creator",
              "parsely-author",
              "sailthru.author",
              "byl"),
          publisher,
          names);
    }
    if (names.isEmpty()) {
      for (Element element :
          page.select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")) {
        addAuthor(plain(element.text()), publisher, names);
      }
    }
    if (names.isEmpty()) {
      for (Element element :
          page.select(
              "[class*=byline], [class*=author-name], [class*=author__name], [class*=authorname]")) {
        String line = plain(element.text());
        if (names.isEmpty() && line != null && line.length() < 160) {
          CreditLine credit = CreditLine.read(line);
          (credit == null ? List.<String>of() : credit.authors())
              .forEach(a -> addAuthor(a, publisher, names));
        }
      }
    }
    return List.copyOf(names);
  }

  private static void addAuthor(
      @Nullable String given, @Nullable String publisher, Set<String> names) {
    if (given == null
        || given.length() > MAX_AUTHOR
        || given.contains("://")
        || given.contains("@")) {
      return;
    }
    String name = given.replaceFirst("(?i)^by:?\\s", "").strip();
    String folded = Characters.fold(name);
    boolean outlet = publisher != null && folded.equals(Characters.fold(publisher));
    if (name.isEmpty() || outlet || folded.equals("admin") || folded.startsWith("http")) {
      return;
    }
    List<String> list = CreditLine.names(name);
    if (list.isEmpty()) {
      names.add(name);
    } else {
      names.addAll(list);
    }
  }

  private @Nullable LocalDate published() {
    for (Map<?, ?> article : described()) {
      LocalDate day = day(plain(article.get("datePublished")));
      if (day != null) {
        return day;
      }
    }
    LocalDate day =
        day(
            meta(
                "article:published_time",
                "og:published_time",
                "og:article:published_time",
                "datePublished",
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
                "DC.date.issued",
                "dcterms.created",
                "dc.date",
                "DC.date",
                "ptime",
                "date"));
    if (day != null) {
      return day;
    }
    for (Element element :
        page.select(
            "[itemprop=datePublished], time[pubdate], article time, time, abbr.published")) {
      String given =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      day = day(given.isEmpty() ? (element.attr("title") + " " + element.text()) : given);
      if (day != null) {
        return day;
      }
    }
    day = shownDay();
    return day != null ? day : dayOfAddress();
  }

  /** The first date written near the headline. */
  private @Nullable LocalDate shownDay() {
    Element heading = page.selectFirst("h1");
    Element around = heading;
    for (int level = 0; level < 4 && around != null; level++) {
      around = around.parent();
      if (around == null || around.nameIs("body")) {
        break;
      }
      for (Element element : around.getAllElements()) {
        String own = element.ownText();
        if (own.length() >= 8 && own.length() <= 90) {
          LocalDate day = day(own);
          if (day != null) {
            return day;
          }
        }
      }
    }
    for (Element element :
        page.select("[class*=date], [id*=date], [class*=time], [class*=published]")) {
      String line = element.text();
      LocalDate day = line.length() <= 90 ? day(line) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate dayOfAddress() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String address = canonical == null ? meta("og:url") : canonical.attr("href");
    return address != null && URL_DAY.matcher(address).find() ? day(address) : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    DateReader.Found found = text == null ? null : DateReader.find(text);
    return found == null ? null : found.day();
  }
}
