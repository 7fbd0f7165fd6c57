package org.claimdesk.extraction.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes the nodes below the root that a test names, with all inside them, out of a tree. The
 * children of an element are put together anew once, after the last of them: to remove each by
 * itself takes time quadratic in their number.
 */
final class Removal implements NodeFilter {

  private final Predicate<Node> unwanted;
  private final Set<Node> removed = Collections.newSetFromMap(new IdentityHashMap<>());

  Removal(Predicate<Node> unwanted) {
    this.unwanted = unwanted;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth == 0 || !unwanted.test(node)) {
      return FilterResult.CONTINUE;
    }
    removed.add(node);
    return FilterResult.SKIP_ENTIRELY;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.childNodeSize() > 0) {
      List<Node> children = element.childNodes();
      List<Node> kept = children.stream().filter(child -> !removed.contains(child)).toList();
      if (kept.size() < children.size()) {
        element.empty();
        element.appendChildren(kept);
      }
    }
    return FilterResult.CONTINUE;
  }
}
