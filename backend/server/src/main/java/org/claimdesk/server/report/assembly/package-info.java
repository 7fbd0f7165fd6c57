/**
 * What a dossier's next report says, gathered from claims, reviews, evidence and replies as things
 * stand: all of it, what stands around the claims, or some of the claims.
 */
@NullMarked
package org.claimdesk.server.report.assembly;

import org.jspecify.annotations.NullMarked;
