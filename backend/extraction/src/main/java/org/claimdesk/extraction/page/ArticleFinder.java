package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.page.Markup.Meaning;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the elements of a cleaned page that hold the article. */
final class ArticleFinder {

  /** An element that its name calls the article must hold this share of the page's prose. */
  private static final int NAMED_SHARE_PERCENT = 35;

  /** An element with so much text of its own parts its paragraphs with line breaks. */
  private static final int WHOLE_ARTICLE_WORDS = 150;

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "td", "span");

  private final Element root;
  private final PageStatistics statistics;
  private final int prose;

  private ArticleFinder(Element root) {
    this.root = root;
    this.statistics = PageStatistics.of(root);
    this.prose = statistics.count(root).prose;
  }

  /** The element that holds the article; {@code root} itself where nothing is prose. */
  static Element find(Element root) {
    ArticleFinder finder = new ArticleFinder(root);
    Element named = finder.named();
    if (named != null) {
      return named;
    }
    return finder.prose == 0 ? root : finder.densest();
  }

  /** The element that its own name says holds the article, or null. */
  static @Nullable Element findNamed(Element root) {
    return new ArticleFinder(root).named();
  }

  private @Nullable Element named() {
    List<Element> marked = root.select("[itemprop~=(?i)articleBody]");
    marked.remove(root);
    Element best = mostProse(marked);
    if (best == null) {
      List<Element> named = new ArrayList<>();
      for (Element element : root.getAllElements()) {
        if (CONTAINERS.contains(element.normalName()) && Markup.means(element, Meaning.BODY)) {
          named.add(element);
        }
      }
      best = mostProse(named);
    }
    return best != null ? best : mostProse(root.select("article"));
  }

  /**
   * The one with the most prose, of several equal ones the innermost; where its siblings of the
   * same class hold prose too, what holds them all.
   */
  private @Nullable Element mostProse(List<Element> elements) {
    Element best = null;
    int most = 0;
    for (Element element : elements) {
      int own = statistics.count(element).prose;
      if (own >= most && own > 0) {
        best = element;
        most = own;
      }
    }
    if (best == null || best.parent() == null) {
      return null;
    }
    int family = 0;
    for (Element sibling : best.parent().children()) {
      boolean same = sibling.className().equals(best.className()) && elements.contains(sibling);
      family += same ? statistics.count(sibling).prose : 0;
    }
    Element holder = family > most ? best.parent() : best;
    return Math.max(family, most) * 100 >= prose * NAMED_SHARE_PERCENT ? holder : null;
  }

  /** The element that paragraphs lie in most directly, after Readability's scoring. */
  private Element densest() {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    for (Element element : root.getAllElements()) {
      double share = statistics.count(element).ownProse;
      if (share == 0) {
        continue;
      }
      if (share >= WHOLE_ARTICLE_WORDS) {
        scores.merge(element, share * 1.1, Double::sum);
      }
      Element ancestor = element.parent();
      for (int level = 0; level < 4 && ancestor != null; level++) {
        scores.merge(ancestor, share, Double::sum);
        share /= level == 0 ? 2 : 1.5;
        ancestor = ancestor.parent();
      }
    }
    Element best = root;
    double most = 0;
    for (Element element : root.getAllElements()) {
      double score = scores.getOrDefault(element, 0.0);
      if (score > most) {
        best = element;
        most = score;
      }
    }
    return best;
  }
}
