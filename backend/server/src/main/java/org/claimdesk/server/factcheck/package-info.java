/**
 * Fact-checks that were published before, by this desk or by others: read from schema.org's
 * ClaimReview, kept with the rating as its publisher words it, and shown beside claims like theirs.
 * None of them is a verdict of this desk.
 */
@NullMarked
package org.claimdesk.server.factcheck;

import org.jspecify.annotations.NullMarked;
