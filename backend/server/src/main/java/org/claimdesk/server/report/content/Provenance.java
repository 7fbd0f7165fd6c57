package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the content was made from.
 *
 * @param extractors the software and models that found the claims, such as {@code claimdesk 0.1.0,
 *     checkworthiness-1}
 * @param auditSequence number of the newest row of the audit trail; 0 before the first
 * @param auditHead that row's hash, hexadecimal: the trail up to it cannot change without changing
 *     this
 */
@Serdeable
public record Provenance(List<String> extractors, long auditSequence, String auditHead) {

  /** Copies the list. */
  public Provenance {
    extractors = List.copyOf(extractors);
  }
}
