package org.claimdesk.server.gate.rule;

import io.micronaut.serde.annotation.Serdeable;

/** What the audit trail keeps of a change to a rule of a dossier's gate. */
@Serdeable
record RuleChanged(String code, RuleEffect before, RuleEffect after) {}
