package org.claimdesk.extraction.page;

import java.time.LocalDate;
import java.util.List;
import org.claimdesk.extraction.metadata.MetadataCandidate;
import org.jspecify.annotations.Nullable;

/**
 * The article of an HTML page; what the page does not say is null, and {@code authors} then empty.
 *
 * @param candidates all that the page says of itself, and where
 * @param text the plain text, a blank line between paragraphs; begins with the title, if any
 * @param runs where the text stands in the source: four numbers a run, its start and end in the
 *     text and in the source; where the two are of one length, they agree character for character
 * @param paragraphs in text order, each as far as the text between two blank lines
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once.
public record Page(
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable LocalDate published,
    List<MetadataCandidate> candidates,
    String text,
    int[] runs,
    List<Paragraph> paragraphs) {

  /** Copies the lists. */
  public Page {
    authors = List.copyOf(authors);
    candidates = List.copyOf(candidates);
    paragraphs = List.copyOf(paragraphs);
  }

  /** What a paragraph is by its markup. */
  public enum Role {
    TITLE,
    HEADING,
    CAPTION,
    ITEM,
    PARAGRAPH
  }

  /** The half-open stretch {@code [start, end)} of the text that one paragraph takes. */
  public record Paragraph(int start, int end, Role role) {}
}
