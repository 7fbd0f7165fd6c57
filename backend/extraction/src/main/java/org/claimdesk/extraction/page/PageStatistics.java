package org.claimdesk.extraction.page;

import java.util.IdentityHashMap;
import org.claimdesk.extraction.text.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How many words each element of a page holds, in links and in prose. Prose is a paragraph of some
 * length, most of it outside links, with a sentence's end in it.
 */
final class PageStatistics implements NodeVisitor {

  private static final int MIN_PROSE_WORDS = 10;

  /** Counts for one element and all it holds. */
  static final class Count {
    int words;
    int linkWords;
    int prose;

    /** Words of prose directly in the element, not in a block within it. */
    int ownProse;

    // Of the text directly in this block.
    private int ownWords;
    private int ownLinkWords;
    private boolean ownEnd;

    boolean mostlyLinks() {
      return linkWords * 2 > words;
    }
  }

  private static final Count NONE = new Count();

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
  private int linkDepth;

  private PageStatistics() {}

  static PageStatistics of(Element root) {
    PageStatistics statistics = new PageStatistics();
    root.traverse(statistics);
    return statistics;
  }

  Count count(Element element) {
    return counts.getOrDefault(element, NONE);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      counts.put(element, new Count());
      linkDepth += element.nameIs("a") ? 1 : 0;
    } else if (node instanceof TextNode text) {
      Element block = text.parent();
      while (block != null && !block.isBlock() && counts.containsKey(block.parent())) {
        block = block.parent();
      }
      Count count = block == null ? null : counts.get(block);
      if (count == null) {
        return;
      }
      String words = text.getWholeText();
      int number = Characters.countWords(words);
      count.ownWords += number;
      count.ownLinkWords += linkDepth > 0 ? number : 0;
      count.ownEnd |=
          words.indexOf('.') >= 0 || words.indexOf('。') >= 0 || Characters.endsSentence(words);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    linkDepth -= element.nameIs("a") ? 1 : 0;
    Count count = count(element);
    count.words += count.ownWords;
    count.linkWords += count.ownLinkWords;
    if (count.ownWords >= MIN_PROSE_WORDS
        && count.ownLinkWords * 2 < count.ownWords
        && count.ownEnd) {
      count.ownProse = count.ownWords;
      count.prose += count.ownWords;
    }
    Count parent = element.parent() == null ? null : counts.get(element.parent());
    if (parent != null) {
      parent.words += count.words;
      parent.linkWords += count.linkWords;
      parent.prose += count.prose;
    }
  }
}
