/**
 * How a claim gets its verdict: rating scales, reviews (one, or two blind ones where its dossier
 * asks for that), their undoing, and an editor's adjudication of a dispute. {@link
 * org.claimdesk.server.review.ReviewState} says which status and verdict follow from which reviews,
 * and who may see them; {@link org.claimdesk.server.review.Agreement} says how well reviewers
 * agree.
 */
@NullMarked
package org.claimdesk.server.review;

import org.jspecify.annotations.NullMarked;
