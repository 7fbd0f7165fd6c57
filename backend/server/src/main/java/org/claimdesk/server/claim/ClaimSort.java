package org.claimdesk.server.claim;

import java.util.Arrays;
import java.util.Locale;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.problem.Problem;

/** The orders of the claim list. Each is total, so that a cursor has one place in it. */
public enum ClaimSort {
  /** Worth most first. */
  WORTH("(c.worth, c.id) < (:worth, :id)", "c.worth desc, c.id desc"),
  /** Found last first: identifiers are UUIDv7, which grow with time. */
  NEWEST("c.id < :id", "c.id desc"),
  /** Article by article, as they stand in the text. */
  POSITION(
      "(c.article, c.start_offset, c.end_offset) > (:after, :start, :end)",
      "c.article, c.start_offset, c.end_offset");

  private final String afterCursor;
  private final String order;

  ClaimSort(String afterCursor, String order) {
    this.afterCursor = afterCursor;
    this.order = order;
  }

  /**
   * The order of this name.
   *
   * @throws Problem 400 for any other name
   */
  public static ClaimSort of(String name) {
    return Arrays.stream(values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "sort", "sort is \"" + name + "\"; give worth, newest or position."));
  }

  /** The SQL of the rows after a cursor. */
  String afterCursor() {
    return afterCursor;
  }

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SQL of the order. */
  String order() {
    return order;
  }

  /** The cursor after {@code claim}. */
  Cursor after(Claim claim) {
    return switch (this) {
      case WORTH -> Cursor.of(claim.worth(), claim.id());
      case NEWEST -> Cursor.of(claim.id());
      case POSITION -> Cursor.of(claim.start(), claim.end(), claim.article().id());
    };
  }

  /** How many sort values its cursor has. */
  int cursorParts() {
    return switch (this) {
      case WORTH -> 2;
      case NEWEST -> 1;
      case POSITION -> 3;
    };
  }
}
