package org.claimdesk.server.lib;

import io.micronaut.core.type.Argument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Columns that are never null, as the values that rows are mapped to. */
public final class Columns {
  private Columns() {}

  /** Returns a column of text. */
  public static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  /** Returns a column of type {@code text[]}. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /** Returns a primary or foreign key. */
  public static UUID key(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  /** Returns a moment, a {@code timestamptz}. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
  }

  /** Returns a column of JSON that holds one value. */
  public static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
    return Objects.requireNonNull(Json.read(text(row, column), type), column);
  }

  /** Returns a column of JSON that holds an array. */
  public static <T> List<T> jsonList(ResultSet row, String column, Class<T> type)
      throws SQLException {
    return Objects.requireNonNull(Json.read(text(row, column), Argument.listOf(type)), column);
  }
}
