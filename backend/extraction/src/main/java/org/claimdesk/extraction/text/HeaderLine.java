package org.claimdesk.extraction.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/**
 * A line such as {@code Published Time: 2021-12-09} that a scraper or an agency puts before an
 * article; the labels are in {@code header_fields.tsv}.
 *
 * @param label as written
 * @param valueStart where the value begins in the line
 */
public record HeaderLine(Field field, String label, int valueStart) {

  /** What a header line tells. */
  public enum Field {
    TITLE,
    PUBLISHER,
    AUTHOR,
    PUBLISHED,
    UPDATED,
    URL,
    OTHER,
    /** The article begins after this label. */
    TEXT
  }

  private static final int MAX_LABEL = 24;

  private static final Map<String, Field> FIELDS =
      Table.rows(HeaderLine.class, "header_fields.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Field.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

  /** Reads a line with a known label, or null. */
  public static @Nullable HeaderLine read(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > MAX_LABEL) {
      return null;
    }
    String label = line.substring(0, colon).strip();
    Field field = FIELDS.get(Characters.fold(label));
    return field == null ? null : new HeaderLine(field, label, colon + 1);
  }

  /** Whether the line names who made the article or when, which a line below it may do too. */
  public boolean isCredit() {
    return switch (field) {
      case PUBLISHER, AUTHOR, PUBLISHED, UPDATED -> true;
      case TITLE, URL, OTHER, TEXT -> false;
    };
  }

  /** The value, without white space around it. */
  public String value(String line) {
    return line.substring(valueStart).strip();
  }
}
