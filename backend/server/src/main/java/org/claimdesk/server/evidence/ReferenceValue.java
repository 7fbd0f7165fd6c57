package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/**
 * The figure that a piece of evidence gives for what a claim puts a figure on.
 *
 * @param unit as in the claim's quantity: an ISO 4217 code, a unit's English name, or what is
 *     counted
 */
@Serdeable
public record ReferenceValue(BigDecimal value, String unit) {}
