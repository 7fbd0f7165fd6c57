package org.claimdesk.server.dossier;

import org.claimdesk.server.lib.Codes;
import org.claimdesk.server.problem.Problem;

/** Which dossiers a list holds. */
enum ArchivedFilter {
  /** Those that are worked on. */
  NO("d.archived_at IS NULL"),
  /** Those that are archived. */
  YES("d.archived_at IS NOT NULL"),
  /** Both. */
  ALL("true");

  private final String condition;

  ArchivedFilter(String condition) {
    this.condition = condition;
  }

  /** The condition on the row {@code d} of a dossier. */
  String condition() {
    return condition;
  }

  /**
   * The filter with this name.
   *
   * @throws Problem 400 naming the known ones
   */
  static ArchivedFilter of(String code) {
    return Codes.find(code, values())
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "archived", "archived is \"" + code + "\"; give no, yes or all."));
  }
}
