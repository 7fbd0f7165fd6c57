/**
 * Asks the addresses that evidence was taken from again. What changed or vanished is kept beside
 * the evidence, of every claim that rests on the same copy, and opens the claims that were decided
 * by it.
 */
@NullMarked
package org.claimdesk.server.recheck;

import org.jspecify.annotations.NullMarked;
