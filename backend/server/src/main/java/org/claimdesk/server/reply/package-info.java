/**
 * The claimant's right of reply: that the desk asked whoever made claims for comment, when, how and
 * by whom, and what they said to it, word for word. It is no reviewer's view of the claim, so it is
 * shown to all, also under blind review: a claimant is asked once.
 */
@NullMarked
package org.claimdesk.server.reply;

import org.jspecify.annotations.NullMarked;
