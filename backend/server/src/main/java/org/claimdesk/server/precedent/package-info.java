/**
 * Precedents: how claims like one at hand were rated here, so that like is rated alike. Only
 * decided claims are precedents; what a blind reviewer found shows in none before all reviews are
 * in.
 */
@NullMarked
package org.claimdesk.server.precedent;

import org.jspecify.annotations.NullMarked;
