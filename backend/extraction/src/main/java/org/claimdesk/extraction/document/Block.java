package org.claimdesk.extraction.document;

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
}
