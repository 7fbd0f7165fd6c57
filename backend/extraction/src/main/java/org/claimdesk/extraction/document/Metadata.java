package org.claimdesk.extraction.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says about itself; a value that it does not give is null, and {@code authors}
 * then empty.
 *
 * @param published the day of publication, which relative time expressions are resolved against
 */
public record Metadata(
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable LocalDate published) {

  /** Metadata of a document that says nothing about itself. */
  public static final Metadata NONE = new Metadata(null, null, List.of(), null);

  /** Copies the list. */
  public Metadata {
    authors = List.copyOf(authors);
  }

  /** The same with another day of publication. */
  public Metadata withPublished(@Nullable LocalDate day) {
    return new Metadata(title, publisher, authors, day);
  }

  /** The same, with each value that {@code given} has in place of this one's. */
  public Metadata overriddenBy(Metadata given) {
    return new Metadata(
        given.title == null ? title : given.title,
        given.publisher == null ? publisher : given.publisher,
        given.authors.isEmpty() ? authors : given.authors,
        given.published == null ? published : given.published);
  }
}
