package org.claimdesk.extraction.document;

import org.claimdesk.extraction.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, line or list item as the source lays it out, before it is known what it is for.
 *
 * @param hint the kind that the source's own markup gives, null where it gives none
 * @param reason why, in words; empty without a hint
 */
record Block(int start, int end, @Nullable PassageKind hint, String reason) implements Span {

  static Block of(int start, int end) {
    return new Block(start, end, null, "");
  }

  /** The block of a page's paragraph, with what its markup says as the hint. */
  static Block of(Page.Paragraph paragraph) {
    int start = paragraph.start();
    int end = paragraph.end();
    return switch (paragraph.role()) {
      case TITLE -> new Block(start, end, PassageKind.TITLE, "the page's title");
      case HEADING -> new Block(start, end, PassageKind.HEADING, "a heading in the page");
      case CAPTION ->
          new Block(start, end, PassageKind.CAPTION, "belongs to a picture in the page");
      case ITEM -> new Block(start, end, PassageKind.BODY, "an item of a list in the article");
      case PARAGRAPH -> of(start, end);
    };
  }
}
