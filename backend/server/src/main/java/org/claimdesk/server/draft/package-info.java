/**
 * Drafts: what people typed and have not yet saved, kept as they type, so that they find it again
 * on another device. A draft is its author's alone. It is the one thing that people write without a
 * trace in the audit trail and the event feed: both are read by others, and even that somebody
 * writes about a claim under blind review is nobody else's to know.
 */
@NullMarked
package org.claimdesk.server.draft;

import org.jspecify.annotations.NullMarked;
