package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a piece of evidence gives for what a claim puts a figure on.
 *
 * @param unit as in the claim's quantity: an ISO 4217 code, a unit's English name, or what is
 *     counted; null where it is the claim's own
 * @param figure index of the claim's figure that it is for, where somebody said so
 */
@Serdeable
public record ReferenceValue(BigDecimal value, @Nullable String unit, @Nullable Integer figure) {}
