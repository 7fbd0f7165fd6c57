package org.claimdesk.extraction.page;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimdesk.extraction.metadata.Candidates;
import org.claimdesk.extraction.metadata.MetadataCandidate;
import org.claimdesk.extraction.metadata.MetadataField;
import org.claimdesk.extraction.metadata.MetadataSource;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.CreditLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's markup says about its article: the headline, JSON-LD, Open Graph and other meta
 * tags, {@code itemprop}, {@code <time>}, the visible byline and date. What none says is null, and
 * {@code authors} then empty.
 *
 * @param candidates all that they say
 */
record PageMetadata(
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable LocalDate published,
    List<MetadataCandidate> candidates) {

  private static final Pattern SEPARATOR = Pattern.compile("\\s[|–—»·•:-]{1,2}\\s|\\s::\\s");
  private static final Pattern DOMAIN = Pattern.compile("\\S+\\.\\p{L}{2,6}");
  private static final int MAX_OUTLET_WORDS = 4;
  private static final int MAX_AUTHOR = 80;
  private static final int MAX_BYLINE = 160;

  private static final List<String> OPEN_GRAPH_TITLE = List.of("og:title");
  private static final List<String> TITLE_TAGS =
      List.of("twitter:title", "headline", "title", "dc.title");
  private static final List<String> PUBLISHER_TAGS =
      List.of("publisher", "application-name", "dc.publisher", "copyright");
  private static final List<String> AUTHOR_TAGS =
      List.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl");

  static PageMetadata read(Document page) {
    JsonLd json = new JsonLd(page);
    MetaTags tags = new MetaTags(page);
    Candidates said = new Candidates();
    String publisher = publisher(json, tags, said);
    String title = title(page, json, tags, publisher, said);
    List<String> authors = authors(page, json, tags, publisher, said);
    LocalDate published = PublicationDay.find(page, json, tags, said);
    return new PageMetadata(title, publisher, authors, published, said.list());
  }

  private static @Nullable String title(
      Document page, JsonLd json, MetaTags tags, @Nullable String publisher, Candidates said) {
    String social = tags.first(OPEN_GRAPH_TITLE);
    String tagged = tags.first(TITLE_TAGS);
    String described = json.text("headline");
    String own = MetaTags.plain(page.title());
    String name = social != null ? social : tagged;
    String shown = heading(page, name != null ? name : own);
    String chosen = name != null ? name : described != null ? described : own;
    said.offer(MetadataField.TITLE, shown, MetadataSource.VISIBLE);
    offerTitle(social, publisher, MetadataSource.OPEN_GRAPH, said);
    offerTitle(tagged, publisher, MetadataSource.META, said);
    offerTitle(described, publisher, MetadataSource.JSON_LD, said);
    offerTitle(own, publisher, MetadataSource.MARKUP, said);
    return shown != null ? shown : chosen == null ? null : withoutOutlet(chosen, publisher);
  }

  private static void offerTitle(
      @Nullable String name, @Nullable String publisher, MetadataSource source, Candidates said) {
    if (name != null) {
      said.offer(MetadataField.TITLE, withoutOutlet(name, publisher), source);
    }
  }

  /** The main heading that what the page calls itself begins with, or that begins with it. */
  private static @Nullable String heading(Document page, @Nullable String name) {
    if (name == null) {
      return null;
    }
    String other = Characters.fold(name);
    for (Element heading : page.select("h1")) {
      String text = MetaTags.plain(heading.text());
      if (text != null && Characters.countWords(text) >= 2) {
        String folded = Characters.fold(text);
        if (other.startsWith(folded) || (folded.startsWith(other) && other.length() > 20)) {
          return text;
        }
      }
    }
    return null;
  }

  private static String withoutOutlet(String name, @Nullable String publisher) {
    String[] parts = SEPARATOR.split(name);
    String last = parts[parts.length - 1].strip();
    boolean outlet =
        publisher != null && Characters.fold(last).contains(Characters.fold(publisher));
    boolean bar = name.contains(" | ") || name.contains(" » ") || DOMAIN.matcher(last).matches();
    boolean behind =
        parts.length > 1 && (outlet || (bar && Characters.countWords(last) <= MAX_OUTLET_WORDS));
    if (!behind) {
      return name;
    }
    String front = name.substring(0, name.lastIndexOf(last));
    return front.replaceFirst("\\s*[|–—»·•:-]{1,2}\\s*$", "").strip();
  }

  private static @Nullable String publisher(JsonLd json, MetaTags tags, Candidates said) {
    String site = tags.first(List.of("og:site_name"));
    List<String> names = json.names("publisher");
    String described = names.isEmpty() ? null : names.get(0);
    String tagged = tags.first(PUBLISHER_TAGS);
    said.offer(MetadataField.PUBLISHER, site, MetadataSource.OPEN_GRAPH);
    said.offer(MetadataField.PUBLISHER, described, MetadataSource.JSON_LD);
    said.offer(MetadataField.PUBLISHER, tagged, MetadataSource.META);
    return site != null ? site : described != null ? described : tagged;
  }

  private static List<String> authors(
      Document page, JsonLd json, MetaTags tags, @Nullable String publisher, Candidates said) {
    Set<String> described = new LinkedHashSet<>();
    json.names("author").forEach(name -> add(name, publisher, described));
    said.offer(described, MetadataSource.JSON_LD);
    Set<String> tagged = new LinkedHashSet<>();
    add(tags.first(AUTHOR_TAGS), publisher, tagged);
    said.offer(tagged, MetadataSource.META);
    Set<String> linked = new LinkedHashSet<>();
    for (Element element :
        page.select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")) {
      add(MetaTags.plain(element.text()), publisher, linked);
    }
    said.offer(linked, MetadataSource.MARKUP);
    if (!described.isEmpty() || !tagged.isEmpty() || !linked.isEmpty()) {
      return List.copyOf(!described.isEmpty() ? described : !tagged.isEmpty() ? tagged : linked);
    }
    Set<String> shown = new LinkedHashSet<>();
    for (Element element :
        page.select("[class*=byline], [class*=author-name], [class*=author__name]")) {
      addByline(MetaTags.plain(element.text()), publisher, shown);
    }
    said.offer(shown, MetadataSource.VISIBLE);
    return List.copyOf(shown);
  }

  private static void addByline(
      @Nullable String line, @Nullable String publisher, Set<String> names) {
    if (names.isEmpty() && line != null && line.length() <= MAX_BYLINE) {
      CreditLine credit = CreditLine.read(line);
      if (credit != null) {
        credit.authors().forEach(author -> add(author, publisher, names));
      }
    }
  }

  /** Adds the persons that {@code given} names, unless it is an address or the outlet itself. */
  private static void add(@Nullable String given, @Nullable String publisher, Set<String> names) {
    if (given == null
        || given.length() > MAX_AUTHOR
        || given.contains("://")
        || given.contains("@")) {
      return;
    }
    String name = given.replaceFirst("(?i)^by:?\\s", "").strip();
    String folded = Characters.fold(name);
    boolean outlet = publisher != null && folded.equals(Characters.fold(publisher));
    if (folded.isEmpty() || outlet || folded.equals("admin")) {
      return;
    }
    List<String> list = CreditLine.names(name);
    names.addAll(list.isEmpty() ? List.of(name) : list);
  }
}
