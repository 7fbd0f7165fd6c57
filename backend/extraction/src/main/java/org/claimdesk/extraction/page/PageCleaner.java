package org.claimdesk.extraction.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.page.Markup.Meaning;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what its markup says is no part of the article. */
final class PageCleaner {

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "button",
          "select",
          "input",
          "textarea",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "dialog",
          "option",
          "label",
          "math",
          "link",
          "meta");

  private static final Set<String> NO_ARTICLE = Set.of("nav", "aside", "footer", "form", "menu");

  private static final Set<String> NO_ARTICLE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "dialog",
          "menu",
          "menubar",
          "tablist",
          "alert",
          "alertdialog",
          "toolbar");

  /** An element with a larger share of the page's prose is kept whatever it is called. */
  private static final int KEPT_SHARE_PERCENT = 45;

  private static final int KEPT_DISCUSSION_PERCENT = 80;

  private final PageStatistics statistics;
  private final int prose;

  /** What holds the article by its name, and embedded posts: never taken out for a name. */
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageCleaner(PageStatistics statistics, Element root) {
    this.statistics = statistics;
    this.prose = Math.max(1, statistics.count(root).prose);
    Element named = ArticleFinder.findNamed(root);
    if (named != null) {
      holders.add(named);
      holders.addAll(named.parents());
    }
    for (Element post : root.select("blockquote")) {
      holders.add(post);
      holders.addAll(post.parents());
    }
  }

  /** Removes from {@code root} what is no part of the article. */
  static void clean(Element root) {
    root.filter(new Removal(PageCleaner::isSilent));
    PageCleaner cleaner = new PageCleaner(PageStatistics.of(root), root);
    root.filter(new Removal(cleaner::drops));
  }

  private static boolean isSilent(Node node) {
    return node instanceof Comment
        || (node instanceof Element element && NO_TEXT.contains(element.normalName()));
  }

  private boolean drops(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    int share = (int) (100L * statistics.count(element).prose / prose);
    if (isHidden(element) && share < KEPT_DISCUSSION_PERCENT) {
      return true;
    }
    if (share < KEPT_DISCUSSION_PERCENT
        && !element.nameIs("article")
        && Markup.means(element, Meaning.DISCUSSION)) {
      return true;
    }
    if (share > KEPT_SHARE_PERCENT || holders.contains(element)) {
      return false;
    }
    boolean drop =
        NO_ARTICLE.contains(element.normalName())
            || NO_ARTICLE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || Markup.means(element, Meaning.DROP);
    return drop && !element.nameIs("h1");
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }
}
