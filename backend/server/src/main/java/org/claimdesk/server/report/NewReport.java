package org.claimdesk.server.report;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A wish to publish.
 *
 * @param override why to publish although the gate is closed, which the report shows; 1 to 2,000
 *     characters
 * @param correction what this version changes, which the report shows; 1 to 2,000 characters,
 *     needed from the second version on
 */
@Serdeable
public record NewReport(@Nullable String override, @Nullable String correction) {

  /** A first version that needs no override. */
  static final NewReport PLAIN = new NewReport(null, null);
}
