package org.claimdesk.extraction.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of tab-separated values from the class path; {@code #} begins a line of comment. */
public final class Table {

  private Table() {}

  /**
   * The rows of the table {@code name} beside {@code owner}, in file order. Cells are stripped; a
   * row shorter than {@code columns} is filled with empty cells.
   *
   * @throws IllegalStateException if there is no such table, or a row has more cells than {@code
   *     columns}
   */
  public static List<List<String>> rows(Class<?> owner, String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : read(owner, name).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        row.add(cell.strip());
      }
      if (row.size() > columns) {
        throw new IllegalStateException(
            name
                + " has "
                + row.size()
                + " cells in line "
                + number
                + "; at most "
                + columns
                + ".");
      }
      while (row.size() < columns) {
        row.add("");
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  /** The first column of a table, as a set. */
  public static Set<String> words(Class<?> owner, String name, int columns) {
    return rows(owner, name, columns).stream()
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is missing beside " + owner + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read.", e);
    }
  }
}
