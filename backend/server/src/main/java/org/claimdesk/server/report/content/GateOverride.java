package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Why an editor published although the gate was closed.
 *
 * @param findings what was missing, in words
 */
@Serdeable
public record GateOverride(String reason, List<String> findings) {

  /** Copies the list. */
  public GateOverride {
    findings = List.copyOf(findings);
  }
}
