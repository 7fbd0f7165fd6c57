package org.claimdesk.server.format;

import java.util.List;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.server.format.parser.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * A document read as text.
 *
 * @param type what the text is for the extractor: plain, or HTML of which the article is to be
 *     found
 * @param encoding what its bytes were read in
 * @param metadata what the document's own head says, such as a mail's subject
 * @param url where it appeared, if its head says
 * @param pages where the text stands; empty for what has no pages
 */
public record ReadText(
    String text,
    MediaType type,
    TextEncoding encoding,
    Metadata metadata,
    @Nullable String url,
    List<TextPage> pages) {

  /** Copies the list. */
  public ReadText {
    pages = List.copyOf(pages);
  }
}
