/**
 * What happened to a claim, by whom and when, with what each change made of what was there; and the
 * claim as it was at any of its versions. It is told from the audit trail, the kept versions of
 * claims and comments, and the reviews, under the same rules of sight as those.
 */
@NullMarked
package org.claimdesk.server.history;

import org.jspecify.annotations.NullMarked;
