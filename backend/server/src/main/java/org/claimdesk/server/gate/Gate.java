package org.claimdesk.server.gate;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What stands between a dossier and its report.
 *
 * @param open whether it can be published without an override
 * @param findings what is missing, in the report's order
 */
@Serdeable
public record Gate(boolean open, List<GateFinding> findings) {

  /** Copies the list. */
  public Gate {
    findings = List.copyOf(findings);
  }

  /** A gate that is open unless a finding blocks. */
  static Gate of(List<GateFinding> findings) {
    return new Gate(
        findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCKING), findings);
  }
}
