package org.claimdesk.server.report.picture;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A picture with its numbers.
 *
 * @param id unique among the pictures of a report, in letters, digits and hyphens
 * @param title what it shows
 * @param description what can be seen in it, for whoever does not see it
 * @param table all that is drawn, as numbers and words
 * @param notes what it leaves out and why, each a sentence
 */
@Serdeable
public record Picture(
    String id,
    String title,
    String description,
    Drawing drawing,
    PictureTable table,
    List<String> notes) {

  /** Copies the list. */
  public Picture {
    notes = List.copyOf(notes);
  }
}
