/**
 * Claims: the checkable statements of articles, the queue that they are reviewed from, and what a
 * person does to a claim before reviewing it: marking one by hand, adjusting its span, dismissing
 * it, taking it for a while. It knows articles, and nothing of the reviews, dossiers and reports
 * that build on it.
 */
@NullMarked
package org.claimdesk.server.claim;

import org.jspecify.annotations.NullMarked;
