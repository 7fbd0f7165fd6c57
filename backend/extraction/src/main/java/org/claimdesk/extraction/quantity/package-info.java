/**
 * Figures in running text, typed: kind, value or bounds, unit, hedge and what they are figures of.
 */
@NullMarked
package org.claimdesk.extraction.quantity;

import org.jspecify.annotations.NullMarked;
