/**
 * Who may call what: one table of routes with the least role of each, one rule that enforces it,
 * and the signed-in person as a parameter of controllers.
 */
@NullMarked
package org.claimdesk.server.access;

import org.jspecify.annotations.NullMarked;
