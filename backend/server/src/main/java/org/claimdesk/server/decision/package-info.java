/**
 * A person's own latest decisions, reviews and dismissals, and whether each can still be taken
 * back; taking back itself is done where decisions are made. They are read from the audit trail,
 * which knows who did what in which order, so that they survive a reload and follow their author to
 * another device.
 */
@NullMarked
package org.claimdesk.server.decision;

import org.jspecify.annotations.NullMarked;
