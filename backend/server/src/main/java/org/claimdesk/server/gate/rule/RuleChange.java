package org.claimdesk.server.gate.rule;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Another effect for a rule of a dossier's gate.
 *
 * @param code the rule's
 * @param effect {@code blocks}, {@code warns} or {@code off}; null for that which it has by default
 */
@Serdeable
public record RuleChange(@Nullable String code, @Nullable RuleEffect effect) {}
