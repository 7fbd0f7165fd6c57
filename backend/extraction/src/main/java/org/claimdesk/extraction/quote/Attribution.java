package org.claimdesk.extraction.quote;

import java.util.List;
import org.claimdesk.extraction.document.TextSpan;
import org.claimdesk.extraction.quote.cue.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something.
 *
 * @param content what is attributed; two spans where the cue splits a quotation
 * @param within index, in the document's list of attributions, of the one that this is nested in
 */
public record Attribution(
    AttributionType type,
    @Nullable Source source,
    @Nullable Cue cue,
    List<TextSpan> content,
    @Nullable Integer within) {

  /** Copies the list. */
  public Attribution {
    content = List.copyOf(content);
  }
}
