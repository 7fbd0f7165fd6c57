package org.claimdesk.server.gate.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The rules of a dossier's gate.
 *
 * @param rules every rule, in the order that people read them in
 * @param version grows by one with each change
 */
@Serdeable
public record GateSettings(List<RuleSetting> rules, int version) {

  /** Copies the list. */
  public GateSettings {
    rules = List.copyOf(rules);
  }
}
