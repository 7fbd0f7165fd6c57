package org.claimdesk.server.report.picture;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The numbers of a picture.
 *
 * @param columns the heads of the columns
 * @param rows cells, as many a row as there are columns; the first one names the row
 */
@Serdeable
public record PictureTable(List<String> columns, List<List<String>> rows) {

  /** Copies the lists. */
  public PictureTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
