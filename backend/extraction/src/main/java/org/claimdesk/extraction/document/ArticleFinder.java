package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.claimdesk.extraction.document.Markup.Meaning;
import org.jsoup.nodes.Element;

/** Finds the elements of a cleaned page that hold the article. */
final class ArticleFinder {

  /** An element that its name calls the article must hold this share of the page's prose. */
  private static final int NAMED_SHARE_PERCENT = 35;

  private final Element root;
  private final PageStatistics statistics;
  private final int prose;

  private ArticleFinder(Element root) {
    this.root = root;
    this.statistics = PageStatistics.of(root);
    this.prose = statistics.count(root).prose;
  }

  static Element find(Element root) {
    return new ArticleFinder(root).find();
  }

  private Element find() {
    if (prose == 0) {
      return root;
    }
    List<Element> named = new ArrayList<>(root.select("[itemprop~=(?i)articleBody]"));
    Element best = mostProse(named);
    if (best == null) {
      named.clear();
      for (Element element : root.getAllElements()) {
        if (Markup.means(element, Meaning.BODY)) {
          named.add(element);
        }
      }
      best = mostProse(named);
    }
    if (best == null) {
      best = mostProse(root.select("article"));
    }
    return best != null ? best : densest();
  }

  /** The one with the most prose; of several, the innermost. */
  private @org.jspecify.annotations.Nullable Element mostProse(List<Element> elements) {
    Element best = null;
    int most = prose * NAMED_SHARE_PERCENT / 100;
    for (Element element : elements) {
      int own = statistics.count(element).prose;
      if (own >= most && own > 0) {
        best = element;
        most = own;
      }
    }
    return best;
  }

  /** The element that paragraphs lie in most directly, after Readability's scoring. */
  private Element densest() {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    for (Element element : root.getAllElements()) {
      PageStatistics.Count count = statistics.count(element);
      if (!element.isBlock() || count.prose == 0 || count.paragraphs != 1) {
        continue;
      }
      double share = count.prose;
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
