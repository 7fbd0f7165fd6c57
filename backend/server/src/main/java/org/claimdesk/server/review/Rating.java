package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rating scale.
 *
 * @param scale the scale it belongs to
 * @param value its number where the scale gives one; the greater, the truer
 * @param colour a colour of the Okabe-Ito palette, {@code #RRGGBB}; never shown without shape or
 *     letter and the label
 * @param shape one of circle, square, diamond, triangle, cross, ring
 * @param letter one or two letters
 * @param definition when to give it
 */
@Serdeable
public record Rating(
    String id,
    String scale,
    String label,
    @Nullable Integer value,
    String colour,
    String shape,
    String letter,
    String definition) {}
