package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.server.mention.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of an article's text stands in its original.
 *
 * @param pages a box for each line on a page that it takes; empty for what has no pages
 * @param markup where it stands in the HTML, as decoded; null for what is no HTML
 * @param link opens the live page at its words, by a text fragment; null where the article has no
 *     address
 */
@Serdeable
public record OriginalPlace(List<PageBox> pages, @Nullable Selector markup, @Nullable String link) {

  /** Copies the list. */
  public OriginalPlace {
    pages = List.copyOf(pages);
  }

  /**
   * A box on a page, in points (1/72 inch) from the page's upper left corner.
   *
   * @param page its number, from 1
   */
  @Serdeable
  public record PageBox(int page, double left, double top, double right, double bottom) {}
}
