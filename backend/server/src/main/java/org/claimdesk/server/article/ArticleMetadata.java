package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.claimdesk.extraction.document.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article; null, or empty {@code authors}, where nothing is.
 *
 * @param published the day of publication, which its relative time expressions are resolved against
 * @param url where the article appeared
 */
@Serdeable
public record ArticleMetadata(
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable String url) {
  /** Copies the list. */
  public ArticleMetadata {
    authors = List.copyOf(authors);
  }

  /** The part that the extractor knows. */
  public Metadata forExtraction() {
    return new Metadata(title, publisher, authors, published);
  }
}
