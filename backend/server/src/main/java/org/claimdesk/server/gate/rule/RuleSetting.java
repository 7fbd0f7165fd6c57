package org.claimdesk.server.gate.rule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A rule as it stands in a dossier.
 *
 * @param rule its members stand among the others
 * @param effect what a finding does to publication there
 */
@Serdeable
public record RuleSetting(@JsonUnwrapped GateRule rule, RuleEffect effect) {}
